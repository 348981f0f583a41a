import { expose } from 'comlink';
import { ANALYSES, type AnalysisInput, type AnalysisName } from './analyses.ts';

const worker = {
  run(name: AnalysisName, input: AnalysisInput): ReturnType<(typeof ANALYSES)[AnalysisName]> {
    return ANALYSES[name](input);
  },
};
export type AnalysisWorker = typeof worker;

expose(worker);
