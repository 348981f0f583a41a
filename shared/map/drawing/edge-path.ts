import type { Point } from './hull.ts';
import type { Pen } from './pen.ts';

/** The middle of the curve of a tie, `bend` away from the straight line. */
export function lineMiddle(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
}

/** The control point of that curve: twice as far out as its middle. */
function controlPoint(from: Point, to: Point, bend: number): Point {
  return lineMiddle(from, to, 2 * bend);
}

/** Between the rim of a node and the head of an arrow. */
const HEAD_GAP = 2;

/** How long the head of an arrow on a line of this width is. */
export function headLength(width: number): number {
  return 4 + 1.4 * width;
}

/** The three corners of an arrow head, the tip first. */
export type Head = readonly [Point, Point, Point];

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
  const rim = to.size / 2 + HEAD_GAP;
  const head = headLength(width);
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

/** Draws the line of a tie without its head. */
export function drawTie(pen: Pen, from: Point, { control, end }: EdgeCurve, bend: number): void {
  pen.moveTo(from.x, from.y);
  if (bend === 0) pen.lineTo(end.x, end.y);
  else pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
}

export function drawHead(pen: Pen, head: Head): void {
  head.forEach(({ x, y }, corner) => {
    if (corner === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
}

/** Dash lengths of a line style, in line widths; none for a solid line. */
export const DASHES = { solid: [], dashed: [4, 3], dotted: [1, 2.2], 'dash-dotted': [5, 2, 1, 2] } as const;
