import { COLOURS } from '../../base/colours.ts';
import { contrast } from './contrast.ts';
import type { SceneShape } from './shapes.ts';

/** What stands in a node: lines of SVG path data in a frame of 24 by 24, or a letter. */
export type NodeIcon = { path: string } | { letter: string };

/** The side of the frame of path data, the width of its lines, and the size and line of a letter in it. */
export const ICON = { frame: 24, line: 2, letters: 20, baseline: 19 } as const;

/** Nodes of a smaller radius in pixels have no icon: it could not be read. */
const LEAST_RADIUS = 9;

export function iconIsRead(size: number, zoom: number): boolean {
  return (size / 2) * zoom >= LEAST_RADIUS;
}

/** How large an icon is in each shape, and how far below its middle, in parts of the radius. */
const ROOM: Readonly<Record<SceneShape, { side: number; down: number }>> = {
  circle: { side: 1.2, down: 0 },
  square: { side: 1.35, down: 0 },
  hexagon: { side: 1.15, down: 0 },
  octagon: { side: 1.2, down: 0 },
  diamond: { side: 0.95, down: 0 },
  pentagon: { side: 1.05, down: 0.04 },
  triangle: { side: 0.85, down: 0.3 },
  star: { side: 0.72, down: 0.04 },
  hub: { side: 1, down: 0 },
};

/** Where the frame of an icon begins, from the middle of its node, and how much larger it is drawn. */
export function iconPlace(shape: SceneShape, size: number): { x: number; y: number; scale: number } {
  const { side, down } = ROOM[shape];
  const radius = size / 2;
  return {
    x: -(side / 2) * radius,
    y: (down - side / 2) * radius,
    scale: (side * radius) / ICON.frame,
  };
}

const INKS = [COLOURS.light.panel, COLOURS.dark.paper] as const;

/** Light on dark fills, dark on light ones. */
export function iconInk(fill: string): string {
  const [light, dark] = INKS;
  return contrast(light, fill) >= contrast(dark, fill) ? light : dark;
}
