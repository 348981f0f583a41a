import { expose } from 'comlink';
import { arrange, type CaptionLists } from '#shared/map/layout/arrange.ts';
import type { Arranged, ArrangementInput, Computed } from '#shared/map/layout/arrangement.ts';
import { type LayoutInput, networkLayout, type Places } from '#shared/map/layout/network-layout.ts';
import type { ProgressPort } from './session.ts';

/** Runs steps to their end, reporting the progress of each from 0 to 1. To cancel them the worker is ended. */
function finish<R>(steps: Generator<number, R>, progressPort: ProgressPort): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progressPort?.postMessage(step.value);
  }
}

const worker = {
  /** Lays a network out by its ties. */
  run(input: LayoutInput, progressPort: ProgressPort): Places {
    return finish(networkLayout(input), progressPort);
  },
  /** Places the actors in one of the ways that are computed. */
  arrange(
    arrangement: Computed,
    input: ArrangementInput,
    lists: CaptionLists,
    progressPort: ProgressPort,
  ): Arranged {
    return finish(arrange(arrangement, input, lists), progressPort);
  },
};
export type LayoutWorker = typeof worker;

expose(worker);
