import { done } from '#shared/base/outcome.ts';
import { type DuplicatePair, duplicatePairs } from '#shared/compare/duplicates/duplicate-pairs.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { DuplicatesWorker } from './duplicates.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

/** Up to here the comparison takes less time than starting a worker. */
const AT_ONCE = 1000;

const create = () => new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });

/** Finds the pairs of actors that may be one; off the main thread when they are many. */
export async function findDuplicatePairs(
  actors: readonly Actor[],
  signal: AbortSignal,
): Promise<WorkerOutcome<DuplicatePair[]>> {
  if (actors.length <= AT_ONCE) return done(duplicatePairs(actors));
  return inWorker<DuplicatesWorker, DuplicatePair[]>(create, (worker) => worker.pairs(actors), { signal });
}
