import { type Remote, wrap } from 'comlink';
import type { CopiesWorker } from './copies.worker.ts';

/** Whole networks to bytes and back off the main thread, for as long as the task lasts. */
export async function withCopies<R>(task: (copies: Remote<CopiesWorker>) => Promise<R>): Promise<R> {
  const worker = new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' });
  const broken = Promise.withResolvers<never>();
  worker.addEventListener('error', (event) => broken.reject(new Error(event.message)));
  try {
    return await Promise.race([task(wrap<CopiesWorker>(worker)), broken.promise]);
  } finally {
    worker.terminate();
  }
}
