import { ICON, iconInk, iconIsRead, iconPlace } from '#shared/map/drawing/node-icon.ts';
import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { FONT_FAMILY } from './font.ts';
import { drawLogo } from './node-logo.ts';
import type { GraphPoint } from './types.ts';

/** Path data made ready to be drawn. */
const paths = new Map<string, Path2D>();

/** What stands in a node, its logo or its icon, on a canvas in the map's units; nothing where the zoom leaves it too small to be read. */
export function drawIcon(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  { x, y }: GraphPoint,
  zoom: number,
): void {
  const { icon, shape, size, fill } = node;
  if (!iconIsRead(size, zoom) || drawLogo(context, node, { x, y }) || !icon) return;
  const place = iconPlace(shape, size);
  context.save();
  context.translate(x + place.x, y + place.y);
  context.scale(place.scale, place.scale);
  if ('path' in icon) {
    context.strokeStyle = iconInk(fill);
    context.lineWidth = ICON.line;
    context.lineCap = context.lineJoin = 'round';
    context.stroke(pathOf(icon.path));
  } else {
    context.fillStyle = iconInk(fill);
    context.font = `700 ${ICON.letters}px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(icon.letter, ICON.frame / 2, ICON.baseline);
  }
  context.restore();
}

function pathOf(data: string): Path2D {
  const known = paths.get(data);
  if (known) return known;
  const path = new Path2D(data);
  paths.set(data, path);
  return path;
}
