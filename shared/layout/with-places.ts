import type { NetworkState } from '../model/network-state.ts';
import type { Position } from '../model/position.ts';
import type { Places } from './network-layout.ts';

/**
 * The network as an arrangement shows it: the stored places give way as a whole. What stands where the user
 * just dragged it counts as pinned: the hub of a collective otherwise looks for a place by itself.
 */
export function withPlaces(state: NetworkState, places: Places): NetworkState {
  const positions = new Map<string, Position>();
  for (const [id, { x, y }] of places) positions.set(id, { id, x, y, pinned: state.collectives.has(id) });
  return { ...state, positions };
}
