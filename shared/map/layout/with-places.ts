import type { NetworkState } from '../../model/network-state.ts';
import type { Position } from '../../model/position.ts';
import type { Places } from './network-layout.ts';

/**
 * The network as an arrangement shows it. An actor that came since has its stored place. Hubs of collectives look
 * for a place by themselves, unless the user dragged them in this arrangement.
 */
export function withPlaces(state: NetworkState, places: Places): NetworkState {
  const positions = new Map<string, Position>();
  for (const [id, position] of state.positions) if (state.actors.has(id)) positions.set(id, position);
  for (const [id, { x, y }] of places) positions.set(id, { id, x, y, pinned: state.collectives.has(id) });
  return { ...state, positions };
}
