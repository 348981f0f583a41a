import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { visible } from '../../network/filters/filter.ts';
import type { Arranged } from './arrangement.ts';
import { arrangedNow, arrangementRequest } from './arrangement-request.ts';
import { type FrameSize, fillFrame } from './fill-frame.ts';
import { layoutInput } from './layout-input.ts';
import type { Places } from './network-layout.ts';

/** Arranging more than these anew would keep who exports waiting: they stand as on the screen. */
const ARRANGED_UP_TO = 1500;

/**
 * A map drawn for the shape of a page and the size of its letters: an arrangement is computed for it, and actors that
 * the user placed are spread over it, each on the side of the others on which it was. null where places stay.
 */
export function pagePlaces(state: NetworkState, settings: ViewSettings, frame: FrameSize): Arranged | null {
  if (state.actors.size > ARRANGED_UP_TO) return null;
  const request = arrangementRequest(state, settings, frame);
  if (request) return arrangedNow(request);
  const shown = settings.leftOut === 'hide' ? visible(state, settings).actors : null;
  const actors = layoutInput(state, settings.sizeBy, frame).actors.flatMap(({ id, size, name, now }) => {
    if (!now || (shown && !shown.has(id))) return [];
    return [{ id, circle: { ...now, radius: size / 2, fixed: false }, name, priority: size }];
  });
  fillFrame(actors, frame);
  const places: Places = new Map(actors.map(({ id, circle: { x, y } }) => [id, { x, y }]));
  return { places, captions: [] };
}
