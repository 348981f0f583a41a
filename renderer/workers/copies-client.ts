import type { Remote } from 'comlink';
import type { CopiesWorker } from './copies.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' });

/** Whole networks to bytes and back off the main thread, for as long as the task lasts. */
export function withCopies<R>(task: (copies: Remote<CopiesWorker>) => Promise<R>): Promise<WorkerOutcome<R>> {
  return inWorker<CopiesWorker, R>(create, task);
}
