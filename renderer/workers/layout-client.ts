import { proxy, type Remote, wrap } from 'comlink';
import type { CaptionLists } from '#shared/map/layout/arrange.ts';
import type { Arranged, ArrangementInput, Computed } from '#shared/map/layout/arrangement.ts';
import type { LayoutInput, Places } from '#shared/map/layout/network-layout.ts';
import type { LayoutWorker } from './layout.worker.ts';

/**
 * Lays out a network off the main thread. Aborting ends the worker at once and rejects with an AbortError.
 */
export function runLayout(
  input: LayoutInput,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Places> {
  return inWorker((worker) => worker.run(input, proxy(onProgress)), signal);
}

/** Computes an arrangement off the main thread, to be cancelled in the same way. */
export function runArrangement(
  arrangement: Computed,
  input: ArrangementInput,
  lists: CaptionLists,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Arranged> {
  return inWorker((worker) => worker.arrange(arrangement, input, lists, proxy(onProgress)), signal);
}

async function inWorker<R>(
  task: (worker: Remote<LayoutWorker>) => Promise<R>,
  signal?: AbortSignal,
): Promise<R> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(new DOMException('layout cancelled', 'AbortError'));
  signal?.addEventListener('abort', abort, { once: true });
  worker.addEventListener('error', (event) => aborted.reject(new Error(event.message)));
  try {
    return await Promise.race([task(wrap<LayoutWorker>(worker)), aborted.promise]);
  } finally {
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  }
}
