import { wrap } from 'comlink';
import type { AnalysisInput, AnalysisName, AnalysisOutcome } from './analyses.ts';
import type { AnalysisWorker } from './analysis.worker.ts';

/** Runs an analysis off the main thread; an abort ends it. */
export async function analyseInWorker<N extends AnalysisName>(
  name: N,
  input: AnalysisInput,
  signal: AbortSignal,
): Promise<AnalysisOutcome<N>> {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      wrap<AnalysisWorker>(worker)
        .run(name, input)
        .then((outcome) => resolve(outcome as AnalysisOutcome<N>), reject);
    });
  } finally {
    worker.terminate();
  }
}
