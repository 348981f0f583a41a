import type { GraphPoint, Viewport } from './types.ts';

/** From here on a canvas is drawn on in the map's units. */
export function toMap(context: CanvasRenderingContext2D, { zoom, pan }: Viewport, ratio: number): void {
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
}

/**
 * Says of the ends of something, given as two corners in the map's units, whether all of it lies beside a canvas;
 * `reach` is how far it goes beyond them.
 */
export function besideCanvas(
  { width, height }: HTMLCanvasElement,
  { zoom, pan }: Viewport,
  ratio: number,
): (one: GraphPoint, other: GraphPoint, reach?: number) => boolean {
  const [left, top] = [-pan.x / zoom, -pan.y / zoom];
  const [right, bottom] = [left + width / ratio / zoom, top + height / ratio / zoom];
  return (one, other, reach = 0) =>
    (one.x < left - reach && other.x < left - reach) ||
    (one.x > right + reach && other.x > right + reach) ||
    (one.y < top - reach && other.y < top - reach) ||
    (one.y > bottom + reach && other.y > bottom + reach);
}
