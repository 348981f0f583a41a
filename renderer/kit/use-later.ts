import { useDeferredValue } from 'react';
import type { NetworkState } from '#shared/model/network-state.ts';

/** Up to so many actors and cooperations all is drawn at once. */
const AT_ONCE = 2500;

/** Whether drawing all of a network takes so long that it would hold up the window. */
export function isLarge({ actors, cooperations }: NetworkState): boolean {
  return actors.size + cooperations.size > AT_ONCE;
}

/**
 * The network for what takes long to draw. That of a large one comes a moment after a change, when the record that was
 * changed is drawn and while the user goes on; null until there is any of this network.
 */
export function useLater(state: NetworkState): NetworkState | null {
  const later = useDeferredValue<NetworkState | null>(state, null);
  if (!isLarge(state)) return state;
  return later?.network.id === state.network.id ? later : null;
}
