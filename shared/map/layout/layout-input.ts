import { mainSector } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { defaultViewSettings, type ViewSettings } from '../../model/view.ts';
import { visible } from '../../network/filters/filter.ts';
import { countedOf, sizesOf } from '../drawing/size-rules.ts';
import type { LayoutInput } from './network-layout.ts';

/** What the layout needs to know of a whole network, whatever is filtered now, with nodes sized by a rule. */
export function layoutInput(
  state: NetworkState,
  sizeBy: ViewSettings['sizeBy'] = defaultViewSettings().sizeBy,
): LayoutInput {
  const settings = defaultViewSettings();
  const sizes = sizesOf(state, sizeBy, countedOf(state, settings, visible(state, settings))).of;
  return {
    actors: [...state.actors.values()].map((actor) => {
      const position = state.positions.get(actor.id);
      return {
        id: actor.id,
        size: sizes.get(actor.id) ?? 0,
        group: mainSector(actor) ?? '',
        pinnedAt: position?.pinned ? { x: position.x, y: position.y } : null,
      };
    }),
    ties: [...state.cooperations.values()].map(({ from, to, strength }) => ({
      from,
      to,
      weight: strength ?? 1,
    })),
  };
}
