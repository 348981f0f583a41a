import { expose } from 'comlink';
import { arrange, type CaptionLists } from '#shared/map/layout/arrange.ts';
import type { Arranged, ArrangementInput, Computed } from '#shared/map/layout/arrangement.ts';
import { type LayoutInput, networkLayout, type Places } from '#shared/map/layout/network-layout.ts';

/** Runs steps to their end, telling the progress of each from 0 to 1. To cancel them the worker is ended. */
function finish<R>(steps: Generator<number, R>, onProgress: (share: number) => void): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}

const worker = {
  /** Lays a network out by its ties. */
  run(input: LayoutInput, onProgress: (share: number) => void): Places {
    return finish(networkLayout(input), onProgress);
  },
  /** Places the actors in one of the ways that are computed. */
  arrange(
    arrangement: Computed,
    input: ArrangementInput,
    lists: CaptionLists,
    onProgress: (share: number) => void,
  ): Arranged {
    return finish(arrange(arrangement, input, lists), onProgress);
  },
};
export type LayoutWorker = typeof worker;

expose(worker);
