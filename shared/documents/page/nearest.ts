interface Place {
  x: number;
  y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The next place in a direction as the eye takes it: near, and not far aside. Undefined when there is none.
 * `places` are those that can be gone to, by their keys.
 */
export function nearestInDirection<K>(
  from: Place,
  direction: Direction,
  places: Iterable<readonly [K, Place]>,
): K | undefined {
  let best: { key: K; cost: number } | undefined;
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  for (const [key, { x, y }] of places) {
    const ahead = sign * (across ? x - from.x : y - from.y);
    const aside = Math.abs(across ? y - from.y : x - from.x);
    if (ahead <= 0 || aside > 2.5 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { key, cost };
  }
  return best?.key;
}
