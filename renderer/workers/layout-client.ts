import type { CaptionLists } from '#shared/map/layout/arrange.ts';
import type { Arranged, ArrangementInput, Computed } from '#shared/map/layout/arrangement.ts';
import type { LayoutInput, Places } from '#shared/map/layout/network-layout.ts';
import type { LayoutWorker } from './layout.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** Lays out a network off the main thread. Aborting ends the worker at once. */
export function runLayout(
  input: LayoutInput,
  report?: (share: number) => void,
  signal?: AbortSignal,
): Promise<WorkerOutcome<Places>> {
  return inWorker<LayoutWorker, Places, number>(
    create,
    (worker, progressPort) => worker.run(input, progressPort),
    {
      signal,
      ...(report && { report }),
    },
  );
}

/** Computes an arrangement off the main thread, to be cancelled in the same way. */
export function runArrangement(
  arrangement: Computed,
  input: ArrangementInput,
  lists: CaptionLists,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<WorkerOutcome<Arranged>> {
  return inWorker<LayoutWorker, Arranged, number>(
    create,
    (worker, progressPort) => worker.arrange(arrangement, input, lists, progressPort),
    { signal, report },
  );
}
