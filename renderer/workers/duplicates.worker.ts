import { expose } from 'comlink';
import { type DuplicatePair, duplicatePairs } from '#shared/compare/duplicates/duplicate-pairs.ts';
import type { Actor } from '#shared/model/actor.ts';

const worker = {
  pairs(actors: readonly Actor[]): DuplicatePair[] {
    return duplicatePairs(actors);
  },
};
export type DuplicatesWorker = typeof worker;

expose(worker);
