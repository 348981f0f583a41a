import { removeOverlap } from '../../map/layout/remove-overlap.ts';

const ROOM = 90;
/** About the radius of a node of middle size. */
const RADIUS = 22;
const GAP = 8;

/** The sides of a rectangle of a given area that is as wide for its height as another one. */
function sidesOf(area: number, width: number, height: number): [number, number] {
  if (width === 0 || height === 0) return [Math.sqrt(area), Math.sqrt(area)];
  // A picture that is next to a line keeps a little of its thickness.
  const ratio = Math.min(Math.max(width / height, 1e-3), 1e3);
  return [Math.sqrt(area * ratio), Math.sqrt(area / ratio)];
}

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
  // All at one place is what programs write that have no places: it says nothing.
  if (left === right && top === bottom && positions.size > 1) return new Map();
  // Halves, so that the span of the largest numbers there are is still a number.
  const [width, height] = [right / 2 - left / 2, bottom / 2 - top / 2];
  const [across, down] = sidesOf(positions.size * ROOM * ROOM, width, height);
  const circles = [...positions].map(([id, { x, y }]) => ({
    id,
    x: width > 0 ? ((x / 2 - left / 2) / width) * across : 0,
    y: height > 0 ? ((y / 2 - top / 2) / height) * down : 0,
    radius: RADIUS,
    fixed: false,
  }));
  removeOverlap(circles, GAP);
  return new Map(
    circles.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]),
  );
}
