interface Place {
  x: number;
  y: number;
}

/** Whether a place lies inside a closed line drawn by hand (even-odd rule: a line may cross itself). */
export function isInside({ x, y }: Place, line: readonly Place[]): boolean {
  let inside = false;
  line.forEach((one, rank) => {
    const other = line[(rank + line.length - 1) % line.length] ?? one;
    if (one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) {
      inside = !inside;
    }
  });
  return inside;
}
