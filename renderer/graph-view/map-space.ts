import type { GraphPoint, Viewport } from './types.ts';

/** How faintly ghosts are drawn. */
export const FADED = 0.15;

/** From here on a canvas is drawn on in the map's units. */
export function toMap(context: CanvasRenderingContext2D, { zoom, pan }: Viewport, ratio: number): void {
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
}

/** Tells of the ends of something, given as two corners in the map's units, whether all of it lies beside a canvas. */
export function besideCanvas(
  { width, height }: HTMLCanvasElement,
  { zoom, pan }: Viewport,
  ratio: number,
): (one: GraphPoint, other: GraphPoint) => boolean {
  const [left, top] = [-pan.x / zoom, -pan.y / zoom];
  const [right, bottom] = [left + width / ratio / zoom, top + height / ratio / zoom];
  return (one, other) =>
    (one.x < left && other.x < left) ||
    (one.x > right && other.x > right) ||
    (one.y < top && other.y < top) ||
    (one.y > bottom && other.y > bottom);
}
