export interface Point {
  x: number;
  y: number;
}

export interface Disc extends Point {
  radius: number;
}

const CORNERS = 12;

/**
 * A rounded outline around discs, as the corners of a closed polygon, `padding` away from them. Discs far from
 * the rest are left out, so that one outlier does not stretch the outline over other groups. Empty under two.
 */
export function outline(discs: readonly Disc[], padding: number): Point[] {
  const group = withoutOutliers(discs);
  if (group.length < 2) return [];
  const around = group.flatMap(({ x, y, radius }) =>
    Array.from({ length: CORNERS }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / CORNERS;
      return { x: x + (radius + padding) * Math.cos(angle), y: y + (radius + padding) * Math.sin(angle) };
    }),
  );
  return convexHull(around);
}

function withoutOutliers(discs: readonly Disc[]): readonly Disc[] {
  if (discs.length < 4) return discs;
  const centre = { x: median(discs.map(({ x }) => x)), y: median(discs.map(({ y }) => y)) };
  const distances = discs.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y));
  const limit = 2.2 * median(distances);
  return discs.filter((_, index) => (distances[index] ?? 0) <= limit);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Andrew's monotone chain (1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (turnsRight(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

function turnsRight(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return a !== undefined && b !== undefined && (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0;
}

/** A closed smooth path through the corners, as SVG path data (quadratic curves between mid-points). */
export function smoothPath(corners: readonly Point[]): string {
  const first = corners[0];
  const last = corners.at(-1);
  if (!first || !last) return '';
  const middle = (a: Point, b: Point) => `${round((a.x + b.x) / 2)},${round((a.y + b.y) / 2)}`;
  const curves = corners.map(
    (corner, index) =>
      `Q${round(corner.x)},${round(corner.y)} ${middle(corner, corners[index + 1] ?? first)}`,
  );
  return `M${middle(last, first)} ${curves.join(' ')} Z`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
