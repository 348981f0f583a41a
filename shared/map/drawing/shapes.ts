import type { NodeShape } from '../../model/vocabulary.ts';
import { isInside } from '../layout/polygon.ts';
import type { Point } from './hull.ts';
import { type Pen, pathOf } from './pen.ts';

/** Shapes of actors, and the one of collectives. */
export type SceneShape = NodeShape | 'hub';

/** Corners of a regular polygon on a circle of radius 1; `turn` in parts of a full turn, 0 pointing right. */
function polygon(corners: number, turn: number): [number, number][] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = 2 * Math.PI * (turn + corner / corners);
    return [Math.cos(angle), Math.sin(angle)];
  });
}

function star(): [number, number][] {
  return polygon(5, -0.25).flatMap(([x, y], corner) => {
    const angle = 2 * Math.PI * (-0.25 + (corner + 0.5) / 5);
    return [
      [x, y],
      [0.5 * Math.cos(angle), 0.5 * Math.sin(angle)],
    ];
  });
}

/** A seal with eight teeth: like no actor. */
function seal(): [number, number][] {
  return polygon(16, 0).map(([x, y], corner) => {
    const reach = corner % 2 === 0 ? 1 : 0.74;
    return [x * reach, y * reach];
  });
}

/** Half a side of the square, and the radius of its corners in parts of that. */
const SQUARE = 0.92;
const ROUNDED = 0.22;

/** Corners of each shape in a frame from -1 to 1; those of a square are rounded, a circle has none. */
const SHAPE_CORNERS: Readonly<Record<Exclude<SceneShape, 'circle'>, readonly [number, number][]>> = {
  square: [
    [-SQUARE, -SQUARE],
    [SQUARE, -SQUARE],
    [SQUARE, SQUARE],
    [-SQUARE, SQUARE],
  ],
  hexagon: polygon(6, 0),
  diamond: polygon(4, 0),
  triangle: [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
  star: star(),
  pentagon: polygon(5, -0.25),
  octagon: polygon(8, 1 / 16),
  hub: seal(),
};

/** Draws the outline of a node around its place: the only place that knows what a shape looks like. */
export function drawShape(pen: Pen, shape: SceneShape, { x, y }: Point, size: number): void {
  const radius = size / 2;
  if (shape === 'circle') {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === 'square') {
    const half = radius * SQUARE;
    pen.roundRect(x - half, y - half, 2 * half, 2 * half, half * ROUNDED);
  } else {
    SHAPE_CORNERS[shape].forEach(([across, down], corner) => {
      if (corner === 0) pen.moveTo(x + across * radius, y + down * radius);
      else pen.lineTo(x + across * radius, y + down * radius);
    });
    pen.closePath();
  }
}

/** Shapes that reach out of the circle of their size, with their corners. */
export const WIDER: Readonly<Partial<Record<SceneShape, readonly [number, number][]>>> = {
  square: SHAPE_CORNERS.square,
  triangle: SHAPE_CORNERS.triangle,
};

/** Whether a pointer so far from the middle of a node meets it: within the circle of its size, or its corners. */
export function isMet(shape: SceneShape, size: number, away: Point): boolean {
  const radius = size / 2;
  if (Math.hypot(away.x, away.y) <= radius) return true;
  const corners = WIDER[shape]?.map(([x, y]) => ({ x: x * radius, y: y * radius }));
  return corners !== undefined && isInside(away, corners);
}

/** Nodes are few and looked at closely. */
const DECIMALS = 2;

/** The outline of a node of this diameter around the origin, as SVG path data. */
export function shapePath(shape: SceneShape, size: number): string {
  return pathOf((pen) => drawShape(pen, shape, { x: 0, y: 0 }, size), DECIMALS);
}
