import type { NodeShape } from '../../model/vocabulary.ts';
import { round } from './hull.ts';

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

/** Corners of each shape in a frame from -1 to 1; circle and square are drawn by rule. */
export const SHAPE_CORNERS: Readonly<Record<Exclude<SceneShape, 'circle' | 'square'>, [number, number][]>> = {
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

/** The outline of a node of this diameter around the origin, as SVG path data. */
export function shapePath(shape: SceneShape, size: number): string {
  const radius = size / 2;
  if (shape === 'circle') {
    return `M${round(-radius)},0 a${round(radius)},${round(radius)} 0 1 0 ${round(size)},0 a${round(radius)},${round(radius)} 0 1 0 ${round(-size)},0 Z`;
  }
  if (shape === 'square') return roundedSquare(radius * 0.92);
  const corners = SHAPE_CORNERS[shape].map(([x, y]) => `${round(x * radius)},${round(y * radius)}`);
  return `M${corners.join(' L')} Z`;
}

function roundedSquare(half: number): string {
  const corner = half * 0.22;
  const side = round(2 * (half - corner));
  const arc = (x: number, y: number) => `a${round(corner)},${round(corner)} 0 0 1 ${round(x)},${round(y)}`;
  return [
    `M${round(-half + corner)},${round(-half)}`,
    `h${side}`,
    arc(corner, corner),
    `v${side}`,
    arc(-corner, corner),
    `h${-side}`,
    arc(-corner, -corner),
    `v${-side}`,
    arc(corner, -corner),
    'Z',
  ].join(' ');
}
