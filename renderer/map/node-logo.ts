import { drawGround, LOGO_GROUND, logoPlace } from '#shared/map/drawing/node-logo.ts';
import type { SceneNode } from '#shared/map/drawing/scene.ts';
import { logoUrl } from '#shared/model/logo.ts';
import type { GraphPoint } from './types.ts';

/** Pictures of logos: null until one is there, and for one that no browser makes a picture of. */
const pictures = new Map<string, HTMLImageElement | null>();
const listeners = new Set<() => void>();

/** Calls back whenever a logo that was wanted can be drawn, until the returned function is called. */
export function onLogoReady(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Draws the logo of a node in place of its icon, in the map's units; false while there is nothing to draw. */
export function drawLogo(
  context: CanvasRenderingContext2D,
  { logo, shape, size }: SceneNode,
  { x, y }: GraphPoint,
): boolean {
  const picture = logo === null ? null : pictureOf(logo);
  if (!picture) return false;
  const place = logoPlace(shape, size);
  context.save();
  context.beginPath();
  drawGround(context, shape, { x, y }, size);
  context.fillStyle = LOGO_GROUND;
  context.fill();
  context.clip();
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x + place.x, y + place.y, place.side, place.side);
  context.restore();
  return true;
}

function pictureOf(png: string): HTMLImageElement | null {
  const known = pictures.get(png);
  if (known !== undefined) return known;
  pictures.set(png, null);
  const picture = new Image();
  picture.src = logoUrl(png);
  picture
    .decode()
    .then(() => {
      pictures.set(png, picture);
      for (const listener of listeners) listener();
    })
    // What cannot be decoded is not there: the node has its icon.
    .catch(() => undefined);
  return null;
}
