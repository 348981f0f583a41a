import { type Point, round } from './hull.ts';

/** The control point of the curve of a tie whose middle is `bend` away from the straight line. */
export function controlPoint(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * 2 * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * 2 * bend,
  };
}

/** The three corners of an arrow head, the tip first. */
type Head = readonly [Point, Point, Point];

export interface EdgeCurve {
  control: Point;
  /** Where the line ends: in the middle of its target, or at the foot of the arrow head. */
  end: Point;
  /** At the rim of the target; null for a line without one. */
  arrow: Head | null;
}

/** The curve of a tie from centre to centre, cut at the rim of its target when it has an arrow. */
export function edgeCurve(
  from: Point,
  to: Point & { size: number },
  bend: number,
  width: number,
  arrow: boolean,
): EdgeCurve {
  const control = controlPoint(from, to, bend);
  if (!arrow) return { control, end: to, arrow: null };
  const dx = to.x - control.x;
  const dy = to.y - control.y;
  const length = Math.hypot(dx, dy) || 1;
  const along = { x: dx / length, y: dy / length };
  const rim = to.size / 2 + 2;
  const head = 4 + width * 1.4;
  const tip = { x: to.x - along.x * rim, y: to.y - along.y * rim };
  const end = { x: tip.x - along.x * head, y: tip.y - along.y * head };
  const half = head * 0.5;
  return {
    control,
    end,
    arrow: [
      tip,
      { x: end.x - along.y * half, y: end.y + along.x * half },
      { x: end.x + along.y * half, y: end.y - along.x * half },
    ],
  };
}

/** The same as SVG path data. */
export function edgePath(
  from: Point,
  ...rest: [to: Point & { size: number }, bend: number, width: number, arrow: boolean]
): { path: string; arrow: Head | null } {
  const { control, end, arrow } = edgeCurve(from, ...rest);
  return {
    path: `M${round(from.x)},${round(from.y)} Q${round(control.x)},${round(control.y)} ${round(end.x)},${round(end.y)}`,
    arrow,
  };
}

/** Dash lengths of the border of a node whose value is not known. */
export const DASHED_BORDER = [4, 3];

/** Dash lengths of a line style, in line widths; none for a solid line. */
export const DASHES = { solid: [], dashed: [4, 3], dotted: [1, 2.2], 'dash-dotted': [5, 2, 1, 2] } as const;
