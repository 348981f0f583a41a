import { isNothingPicked, useView } from '#renderer/store/view-state.ts';
import { slice } from './slice.ts';

interface Panels {
  filtersShown: boolean;
  /** Whether the record of what is picked is shown. */
  inspectorShown: boolean;
  /** Whether the record of the network is shown while nothing is picked. */
  networkShown: boolean;
  legendShown: boolean;
  /** The slider over the dates of the network. */
  timeShown: boolean;
  /** The graph is also shown as a list of ties to walk along, in place of the filters. */
  walking: boolean;
}

/** Below this width there is room for one of them at a time. */
const ROOM_FOR_TWO = 1100;

const widthOfWindow = () => globalThis.window?.innerWidth ?? ROOM_FOR_TWO;

/** Which panels lie beside and over the screens. */
export const usePanels = slice<Panels>(
  {
    filtersShown: false,
    inspectorShown: true,
    networkShown: false,
    legendShown: true,
    timeShown: true,
    walking: false,
  },
  { kept: ['filtersShown', 'inspectorShown', 'legendShown', 'timeShown'] },
);

export function changePanels(change: Partial<Panels>): void {
  usePanels.setState(withRoom(change));
}

export function showInspector(): void {
  changePanels({ inspectorShown: true });
}

/** Shows or puts away the record of what is picked, or that of the network while nothing is. */
export function toggleRecord(): void {
  const { inspectorShown, networkShown } = usePanels.getState();
  const nothing = isNothingPicked(useView.getState().selection);
  if (networkShown) changePanels({ networkShown: false, ...(!nothing && { inspectorShown: false }) });
  else if (nothing) changePanels({ networkShown: true });
  else changePanels({ inspectorShown: !inspectorShown });
}

/** In a narrow window the panel that opens takes the place of the other one. */
function withRoom(change: Partial<Panels>): Partial<Panels> {
  if (widthOfWindow() >= ROOM_FOR_TWO) return change;
  if (change.inspectorShown || change.networkShown) return { ...change, filtersShown: false };
  return change.filtersShown || change.walking
    ? { ...change, inspectorShown: false, networkShown: false }
    : change;
}
