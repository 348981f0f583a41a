interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** The box around some circles; turned inside out, from Infinity to -Infinity, around none. */
export function boxAround(circles: readonly Circle[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of circles) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { left, right, top, bottom };
}
