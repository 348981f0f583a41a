import { expose } from 'comlink';
import { type LayoutInput, networkLayout, type Places } from '#shared/layout/network-layout.ts';

const worker = {
  /** Runs a layout; tells its progress from 0 to 1. To cancel it the worker is ended. */
  run(input: LayoutInput, onProgress: (share: number) => void): Places {
    const layout = networkLayout(input);
    for (;;) {
      const step = layout.next();
      if (step.done) return step.value;
      onProgress(step.value);
    }
  },
};
export type LayoutWorker = typeof worker;

expose(worker);
