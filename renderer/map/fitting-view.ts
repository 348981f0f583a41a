import { largestFitting } from '#shared/map/drawing/fit.ts';
import { type LabelCandidate, labelledExtent } from '#shared/map/drawing/label-placement.ts';
import { LEAST_ZOOM, MOST_ZOOM } from './board.ts';
import { type Room, zoomedAt } from './camera.ts';
import type { GraphPoint, Insets, Viewport } from './types.ts';

/** The rim that a map which is fitted to its window leaves free. */
export const PADDING = 12;
/** A handful of actors is not blown up to fill the window. */
const CLOSEST = 1.6;

/** The view in which these nodes and their labels lie inside what the insets leave free. */
export function fittingView(
  room: Room,
  insets: Insets,
  nodes: readonly LabelCandidate[],
  fontSize: number,
): Viewport {
  const width = Math.max(1, room.width - insets.left - insets.right - 2 * PADDING);
  const height = Math.max(1, room.height - insets.top - insets.bottom - 2 * PADDING);
  const most = Math.min(MOST_ZOOM, CLOSEST);
  const zoom = largestFitting(nodes, fontSize, { width, height }, LEAST_ZOOM, most);
  const { left, right, top, bottom } = labelledExtent(nodes, zoom, fontSize);
  return {
    zoom,
    pan: {
      x: insets.left + PADDING + (width - left - right) / 2,
      y: insets.top + PADDING + (height - top - bottom) / 2,
    },
  };
}

/**
 * The view in which a node lies in the middle of what the insets leave free. The zoom stays, unless the node's
 * neighbours would not be in sight: then it shows them as well, down to half of what it was.
 */
export function centredView(
  room: Room,
  { x, y }: GraphPoint,
  partners: readonly PlacedNode[],
  now: number,
  insets: Insets,
): Viewport {
  const width = room.width - insets.left - insets.right - 2 * PADDING;
  const height = room.height - insets.top - insets.bottom - 2 * PADDING;
  let [across, down] = [1, 1];
  for (const other of partners) {
    across = Math.max(across, 2 * Math.abs(other.x - x) + other.size);
    down = Math.max(down, 2 * Math.abs(other.y - y) + other.size);
  }
  const zoom = Math.min(now, Math.max(now / 2, Math.min(width / across, height / down)));
  return {
    zoom,
    pan: {
      x: insets.left + PADDING + width / 2 - zoom * x,
      y: insets.top + PADDING + height / 2 - zoom * y,
    },
  };
}

/**
 * The view in which these nodes and their labels lie inside what the insets leave free, as near to a given one as can
 * be: moved by no more than it takes, and smaller, down to a half, only where they would find no room. Null when they
 * lie there already.
 */
export function viewInFree(
  room: Room,
  view: Viewport,
  insets: Insets,
  nodes: readonly LabelCandidate[],
  fontSize: number,
): Viewport | null {
  const width = room.width - insets.left - insets.right - 2 * PADDING;
  const height = room.height - insets.top - insets.bottom - 2 * PADDING;
  if (nodes.length === 0 || width <= 0 || height <= 0) return null;
  const zoom = largestFitting(
    nodes,
    fontSize,
    { width, height },
    Math.max(LEAST_ZOOM, view.zoom / 2),
    view.zoom,
  );
  const { left, right, top, bottom } = labelledExtent(nodes, zoom, fontSize);
  // What lay in the middle stays there while the zoom changes.
  const pan = zoomedAt(view, zoom, { x: room.width / 2, y: room.height / 2 }).pan;
  const across = shiftInto(left + pan.x, right + pan.x, insets.left + PADDING, width);
  const down = shiftInto(top + pan.y, bottom + pan.y, insets.top + PADDING, height);
  if (zoom === view.zoom && across === 0 && down === 0) return null;
  return { zoom, pan: { x: pan.x + across, y: pan.y + down } };
}

/** How far a stretch must be moved to lie inside another; one that is too long is put over its middle. */
function shiftInto(from: number, to: number, start: number, length: number): number {
  if (to - from > length) return start + length / 2 - (from + to) / 2;
  if (from < start) return start - from;
  return Math.min(0, start + length - to);
}

export interface PlacedNode extends GraphPoint {
  /** Its diameter. */
  size: number;
}

/** Whether these nodes lie inside what the insets leave free. */
export function inSight(
  room: Room,
  { zoom, pan }: Viewport,
  insets: Insets,
  nodes: readonly PlacedNode[],
): boolean {
  return nodes.every(({ x, y, size }) => {
    const [across, down, radius] = [x * zoom + pan.x, y * zoom + pan.y, (size / 2) * zoom];
    return (
      across - radius >= insets.left &&
      down - radius >= insets.top &&
      across + radius <= room.width - insets.right &&
      down + radius <= room.height - insets.bottom
    );
  });
}
