import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ViewSettings } from '#shared/model/view.ts';

/**
 * Draws all collectives one way, or each as its record says. Outlines of collectives take the place of those
 * of sectors when there are any to draw: what was asked for is then seen at once.
 */
export function chooseCollectives(state: NetworkState, collectives: ViewSettings['collectives']): void {
  const outlined =
    collectives === 'hull' ||
    (collectives === 'own' && [...state.collectives.values()].some(({ display }) => display === 'hull'));
  const { hulls } = useView.getState().settings;
  const left = hulls === 'collective' ? 'auto' : hulls;
  changeView({ collectives, hulls: outlined ? 'collective' : left });
}
