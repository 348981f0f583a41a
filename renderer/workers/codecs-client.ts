import { type Remote, wrap } from 'comlink';
import type { CodecsWorker } from './codecs.worker.ts';

/** One import's own worker: what it has opened lives in it, and ending it cancels whatever it is doing. */
export interface CodecsSession {
  codecs: Remote<CodecsWorker>;
  end(): void;
}

export function startCodecs(): CodecsSession {
  const worker = new Worker(new URL('./codecs.worker.ts', import.meta.url), { type: 'module' });
  return { codecs: wrap<CodecsWorker>(worker), end: () => worker.terminate() };
}
