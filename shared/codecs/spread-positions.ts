import { removeOverlap } from '../layout/remove-overlap.ts';

const ROOM = 90;
/** About the radius of a node of middle size. */
const RADIUS = 22;
const GAP = 8;

/**
 * Places of another program, in our units: moved and scaled as a whole, so that the picture stays the same,
 * then pushed apart where nodes would cover each other.
 */
export function spreadPositions(
  positions: ReadonlyMap<string, { x: number; y: number }>,
): Map<string, { x: number; y: number }> {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of positions.values()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const area = (right - left) * (bottom - top);
  const factor = area > 0 ? Math.sqrt((positions.size * ROOM * ROOM) / area) : 1;
  const circles = [...positions].map(([id, { x, y }]) => ({
    id,
    x: (x - left) * factor,
    y: (y - top) * factor,
    radius: RADIUS,
    fixed: false,
  }));
  removeOverlap(circles, GAP);
  return new Map(
    circles.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  );
}
