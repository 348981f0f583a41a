import type { AnalysisInput, AnalysisName, AnalysisOutcome } from './analyses.ts';
import type { AnalysisWorker } from './analysis.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });

/** Runs an analysis off the main thread; an abort ends it. */
export function analyseInWorker<N extends AnalysisName>(
  name: N,
  input: AnalysisInput,
  signal: AbortSignal,
): Promise<WorkerOutcome<AnalysisOutcome<N>>> {
  return inWorker<AnalysisWorker, AnalysisOutcome<N>>(
    create,
    async (worker) => (await worker.run(name, input)) as AnalysisOutcome<N>,
    { signal },
  );
}
