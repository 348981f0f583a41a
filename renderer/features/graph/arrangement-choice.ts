import { changeView, FROZEN, forgetMoves, showArranged, useView } from '#renderer/store/view-state.ts';
import type { Arrangement, ViewSettings } from '#shared/model/view.ts';

/** Arrangements in which the actors of a group stand together, so that an outline around them says something. */
const GROUPED: ReadonlySet<Arrangement> = new Set(['network', 'sectors']);

/** The outlines that an arrangement took off the map, for the way back. */
let outlines: ViewSettings['hulls'] = 'none';

/**
 * Arranges the actors in another way. Outlines go where they would only cross each other, as the chip shows, and
 * come back with an arrangement that they fit.
 */
export function chooseArrangement(arrangement: Arrangement, centre = ''): void {
  const { settings, arranged } = useView.getState();
  const change: Partial<ViewSettings> = { arrangement, centre };
  if (GROUPED.has(settings.arrangement) && !GROUPED.has(arrangement)) {
    outlines = settings.hulls;
    change.hulls = 'none';
  } else if (!GROUPED.has(settings.arrangement) && GROUPED.has(arrangement) && settings.hulls === 'none') {
    change.hulls = outlines;
  }
  changeView(change);
  if (arrangement === 'network') showArranged(null);
  else if (arranged?.key === FROZEN) forgetMoves();
}
