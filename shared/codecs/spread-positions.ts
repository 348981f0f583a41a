const ROOM = 90;

/**
 * Places of another program, in our units: moved and scaled as a whole, so that the picture stays the same
 * and nodes have room.
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
  return new Map(
    [...positions].map(([id, { x, y }]) => [
      id,
      { x: Math.round((x - left) * factor * 10) / 10, y: Math.round((y - top) * factor * 10) / 10 },
    ]),
  );
}
