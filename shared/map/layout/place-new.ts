import type { NetworkState } from '../../model/network-state.ts';
import { pointGrid } from './point-grid.ts';

interface Place {
  x: number;
  y: number;
}

const CLEARANCE = 80;
/** The golden angle (Vogel 1979) spreads the tries evenly around the wanted place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A free place for a new actor, near its partners when it has any, else near the middle of the map. No other
 * actor moves.
 */
export function placeNew(state: NetworkState, partnerIds: readonly string[]): Place {
  const taken = [...state.positions.values()];
  const partners = partnerIds.flatMap((id) => state.positions.get(id) ?? []);
  const around = partners.length > 0 ? partners : taken;
  if (around.length === 0) return { x: 0, y: 0 };
  const wanted = {
    x: around.reduce((sum, { x }) => sum + x, 0) / around.length,
    y: around.reduce((sum, { y }) => sum + y, 0) / around.length,
  };
  return freePlace(taken, wanted);
}

/** So many tries keep to the frame; beyond, it is full. */
const TRIES = 400;
/** Room for a name beside an actor at the edge of a frame. */
const INSIDE = 60;

/**
 * The free place that is nearest to a wanted one, inside a frame as long as it has one. Clearance is that between the
 * middles of two actors.
 */
export function freePlace(
  taken: readonly Place[],
  wanted: Place,
  frame?: { left: number; top: number; width: number; height: number },
): Place {
  const inside = ({ x, y }: Place, attempt: number) =>
    !frame ||
    attempt > TRIES ||
    (x >= frame.left + INSIDE &&
      y >= frame.top + INSIDE &&
      x <= frame.left + frame.width - INSIDE &&
      y <= frame.top + frame.height - INSIDE);
  const isFree = clearOf(taken);
  for (let attempt = 0; ; attempt++) {
    const radius = 28 * Math.sqrt(attempt);
    const x = Math.round(wanted.x + radius * Math.cos(attempt * GOLDEN_ANGLE));
    const y = Math.round(wanted.y + radius * Math.sin(attempt * GOLDEN_ANGLE));
    const tried = { x, y };
    if (inside(tried, attempt) && isFree(tried)) return tried;
  }
}

/** Whether a place keeps its clearance. */
function clearOf(taken: readonly Place[]): (place: Place) => boolean {
  const grid = pointGrid<Place>(CLEARANCE);
  for (const place of taken) grid.add(place);
  return (place) =>
    grid.near(place).every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= CLEARANCE);
}
