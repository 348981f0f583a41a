import type { Arranged, Zone } from './arrangement.ts';
import { type FrameSize, zoomFor } from './fill-frame.ts';

/** Room in pixels that names take beside the outermost nodes. */
const BESIDE = { across: 70, down: 40 };
/** Beyond this an arrangement no longer looks like itself. */
const MOST_STRETCH = 3;

/**
 * Stretches an arrangement to the shape of a frame, so that its whole width and height are used. Nothing comes
 * nearer to its neighbour than it was.
 */
export function shapeToFrame(arranged: Arranged, frame: FrameSize): Arranged {
  const { width, height } = extentOf(arranged);
  if (arranged.places.size < 2 || width === 0 || height === 0) return arranged;
  const zoom = zoomFor(arranged.places.size, frame);
  const across = (frame.width - 2 * BESIDE.across) / zoom / width;
  const down = (frame.height - 2 * BESIDE.down) / zoom / height;
  const least = Math.min(1, across, down);
  const limited = (factor: number, other: number) =>
    Math.max(1, Math.min(factor, MOST_STRETCH * Math.max(1, other)) / (least <= 0 ? 1 : least));
  const [x, y] = [limited(across, down), limited(down, across)];
  return {
    places: new Map([...arranged.places].map(([id, place]) => [id, { x: place.x * x, y: place.y * y }])),
    captions: arranged.captions.map(({ zone, ...caption }) => ({
      ...caption,
      x: caption.x * x,
      y: caption.y * y,
      ...(zone && { zone: stretched(zone, x, y) }),
    })),
  };
}

function stretched({ left, right, top, bottom }: Zone, x: number, y: number): Zone {
  return { left: left * x, right: right * x, top: top * y, bottom: bottom * y };
}

function extentOf({ places, captions }: Arranged): { width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y } of places.values()) include(x, y);
  for (const { zone } of captions) {
    if (!zone) continue;
    include(zone.left, zone.top);
    include(zone.right, zone.bottom);
  }
  return { width: right - left, height: bottom - top };
}
