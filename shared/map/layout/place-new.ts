import type { NetworkState } from '../../model/network-state.ts';

const CLEARANCE = 80;
/** The golden angle (Vogel 1979) spreads the tries evenly around the wanted place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A free place for a new actor, near its partners when it has any, else near the middle of the map. No other
 * actor moves.
 */
export function placeNew(state: NetworkState, partnerIds: readonly string[]): { x: number; y: number } {
  const taken = [...state.positions.values()];
  const partners = partnerIds.flatMap((id) => state.positions.get(id) ?? []);
  const around = partners.length > 0 ? partners : taken;
  if (around.length === 0) return { x: 0, y: 0 };
  const wanted = {
    x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
    y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
  };
  for (let attempt = 0; ; attempt++) {
    const radius = 28 * Math.sqrt(attempt);
    const x = Math.round(wanted.x + radius * Math.cos(attempt * GOLDEN_ANGLE));
    const y = Math.round(wanted.y + radius * Math.sin(attempt * GOLDEN_ANGLE));
    if (taken.every((other) => Math.hypot(other.x - x, other.y - y) >= CLEARANCE)) return { x, y };
  }
}
