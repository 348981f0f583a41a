export interface Point {
  x: number;
  y: number;
}

export interface Disc extends Point {
  radius: number;
}

const CORNERS = 12;

/** How far the outline of a group stands away from its nodes. */
export const HULL_PADDING = 26;

/**
 * A rounded outline around discs, as the corners of a closed polygon, `padding` away from them. Discs far from
 * the rest are left out, so that one outlier does not stretch the outline over other groups. Empty under two.
 */
export function outline(discs: readonly Disc[], padding: number): Point[] {
  const group = withoutOutliers(discs);
  if (group.length < 2) return [];
  const corners = group.length > FEW ? atTheRim(group, padding) : group;
  return convexHull(corners.flatMap((disc) => cornersOf(disc, padding)));
}

function cornersOf({ x, y, radius }: Disc, padding: number): Point[] {
  return DIRECTIONS.map(({ x: dx, y: dy }) => ({
    x: x + (radius + padding) * dx,
    y: y + (radius + padding) * dy,
  }));
}

const DIRECTIONS = Array.from({ length: CORNERS }, (_, corner) => {
  const angle = (2 * Math.PI * corner) / CORNERS;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Up to so many discs there is nothing to gain by looking for those inside. */
const FEW = 50;

/**
 * The discs that can touch the outline: those wholly inside the polygon of the farthest ones in each direction
 * cannot (Akl and Toussaint 1978). In a large group that leaves a few of thousands.
 */
function atTheRim(group: readonly Disc[], padding: number): readonly Disc[] {
  const farthest = DIRECTIONS.map(({ x: dx, y: dy }) =>
    group.reduce((most, disc) => (reach(disc, dx, dy) > reach(most, dx, dy) ? disc : most)),
  );
  const inner = convexHull(farthest.flatMap((disc) => cornersOf(disc, padding)));
  const sides = inner.map((from, index) => {
    const to = inner[(index + 1) % inner.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    // Pointing inwards: the hull runs anticlockwise, as seen with y upwards.
    return { from, x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  });
  const isWithin = ({ x, y, radius }: Disc) =>
    sides.every((side) => (x - side.from.x) * side.x + (y - side.from.y) * side.y > radius + padding);
  return group.filter((disc) => !isWithin(disc));
}

function reach({ x, y, radius }: Disc, dx: number, dy: number): number {
  return x * dx + y * dy + radius;
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

/** A member is far off when its nearest fellow is so many times as far as usual in its group, and so far in any case. */
const TIMES_USUAL = 4;
const FAR_OFF = 240;

/** The discs of a group without those that stand alone far off: an arm to each would cross the whole map. */
export function together(discs: readonly Disc[]): readonly Disc[] {
  if (discs.length < 5) return discs;
  const nearest = discs.map((one) =>
    Math.min(
      ...discs.map((other) => (other === one ? Infinity : Math.hypot(one.x - other.x, one.y - other.y))),
    ),
  );
  const limit = Math.max(FAR_OFF, TIMES_USUAL * median(nearest));
  return discs.filter((_, place) => (nearest[place] ?? 0) <= limit);
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
