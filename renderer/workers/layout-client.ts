import { proxy, wrap } from 'comlink';
import type { LayoutInput, Places } from '#shared/layout/network-layout.ts';
import type { LayoutWorker } from './layout.worker.ts';

/**
 * Lays out a network off the main thread. Aborting ends the worker at once and rejects with an AbortError.
 */
export async function runLayout(
  input: LayoutInput,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Places> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(new DOMException('layout cancelled', 'AbortError'));
  signal?.addEventListener('abort', abort, { once: true });
  worker.addEventListener('error', (event) => aborted.reject(new Error(event.message)));
  try {
    return await Promise.race([wrap<LayoutWorker>(worker).run(input, proxy(onProgress)), aborted.promise]);
  } finally {
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  }
}
