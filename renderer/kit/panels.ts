import { slice } from './slice.ts';

interface Panels {
  filtersShown: boolean;
  inspectorShown: boolean;
  legendShown: boolean;
  /** The slider over the dates of the network. */
  timeShown: boolean;
  /** The graph is also shown as a list of ties to walk along, in place of the filters. */
  walking: boolean;
}

/** Below this width filters, record and legend together would leave too little room for the graph. */
const ROOM_FOR_BOTH = 1200;

/** Below this width, as with letters at twice their size, there is room for one panel beside the graph. */
const ROOM_FOR_TWO = 860;

const widthOfWindow = () => globalThis.window?.innerWidth ?? ROOM_FOR_BOTH;

const roomy = widthOfWindow() >= ROOM_FOR_BOTH;

/** Which panels lie beside and over the screens. */
export const usePanels = slice<Panels>(
  {
    filtersShown: roomy,
    inspectorShown: widthOfWindow() >= ROOM_FOR_TWO,
    legendShown: roomy,
    timeShown: roomy,
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

/** In a narrow window the panel that opens takes the place of the other one. */
function withRoom(change: Partial<Panels>): Partial<Panels> {
  if (widthOfWindow() >= ROOM_FOR_TWO) return change;
  if (change.inspectorShown) return { ...change, filtersShown: false };
  return change.filtersShown || change.walking ? { ...change, inspectorShown: false } : change;
}
