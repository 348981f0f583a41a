import type { Scene } from '#shared/map/drawing/scene.ts';
import { toMap } from './map-space.ts';
import type { GraphPoint, Viewport } from './types.ts';

const GAP = 5;

/** Where a tie that is being drawn would end: a ring around that actor, or a dot on the paper for a new one. */
export function drawTarget(
  context: CanvasRenderingContext2D,
  { nodes, palette }: Scene,
  target: string | null,
  to: GraphPoint,
  viewport: Viewport,
  ratio: number,
): void {
  toMap(context, viewport, ratio);
  const node = nodes.find(({ id }) => id === target);
  const place = node ? to : undefined;
  context.beginPath();
  if (node && place) {
    context.arc(place.x, place.y, node.size / 2 + GAP, 0, 2 * Math.PI);
    context.globalAlpha = 0.25;
    context.fillStyle = palette.accent;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 4 / Math.min(1, viewport.zoom);
  } else {
    context.arc(to.x, to.y, 7 / viewport.zoom, 0, 2 * Math.PI);
    context.fillStyle = palette.canvas;
    context.fill();
    context.lineWidth = 3 / viewport.zoom;
  }
  context.strokeStyle = palette.accent;
  context.stroke();
}
