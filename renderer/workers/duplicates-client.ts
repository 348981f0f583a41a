import { wrap } from 'comlink';
import { type DuplicatePair, duplicatePairs } from '#shared/compare/duplicates/duplicate-pairs.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { DuplicatesWorker } from './duplicates.worker.ts';

/** Up to here the comparison takes less time than starting a worker. */
const AT_ONCE = 1000;

/** Finds the pairs of actors that may be one; off the main thread when they are many. */
export async function findDuplicatePairs(
  actors: readonly Actor[],
  signal: AbortSignal,
): Promise<DuplicatePair[]> {
  if (actors.length <= AT_ONCE) return duplicatePairs(actors);
  const worker = new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  try {
    return await wrap<DuplicatesWorker>(worker).pairs(actors);
  } finally {
    worker.terminate();
  }
}
