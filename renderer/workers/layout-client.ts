import type { CaptionLists } from '#shared/map/layout/arrange.ts';
import type { Arranged, ArrangementInput, Computed } from '#shared/map/layout/arrangement.ts';
import type { LayoutInput, Places } from '#shared/map/layout/network-layout.ts';
import type { LayoutWorker } from './layout.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** Lays out a network off the main thread. Aborting ends the worker at once. */
export function runLayout(
  input: LayoutInput,
  tell?: (share: number) => void,
  signal?: AbortSignal,
): Promise<WorkerOutcome<Places>> {
  return inWorker<LayoutWorker, Places, number>(create, (worker, telling) => worker.run(input, telling), {
    signal,
    ...(tell && { tell }),
  });
}

/** Computes an arrangement off the main thread, to be cancelled in the same way. */
export function runArrangement(
  arrangement: Computed,
  input: ArrangementInput,
  lists: CaptionLists,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<WorkerOutcome<Arranged>> {
  return inWorker<LayoutWorker, Arranged, number>(
    create,
    (worker, telling) => worker.arrange(arrangement, input, lists, telling),
    { signal, tell },
  );
}
