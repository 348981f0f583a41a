interface Point {
  x: number;
  y: number;
}

/** Points by the square cells that they lie in: what is nearer than the side of a cell lies in one of nine. */
export function pointGrid<P extends Point>(side: number) {
  const cells = new Map<string, P[]>();
  const cellOf = (value: number) => Math.floor(value / side);
  return {
    add(point: P): void {
      const key = `${cellOf(point.x)},${cellOf(point.y)}`;
      const there = cells.get(key);
      if (there) there.push(point);
      else cells.set(key, [point]);
    },
    /** All that may be nearer to a place than the side of a cell, and some that are not. */
    near({ x, y }: Point): P[] {
      const [column, row] = [cellOf(x), cellOf(y)];
      return Array.from({ length: 9 }, (_, at) =>
        cells.get(`${column + (at % 3) - 1},${row + Math.floor(at / 3) - 1}`),
      ).flatMap((points) => points ?? []);
    },
  };
}
