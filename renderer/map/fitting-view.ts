import { largestFitting } from '#shared/map/drawing/fit.ts';
import { type LabelCandidate, labelledExtent } from '#shared/map/drawing/label-placement.ts';
import { LEAST_ZOOM, MOST_ZOOM } from './board.ts';
import type { Room } from './camera.ts';
import type { GraphPoint, Insets, Viewport } from './types.ts';

const PADDING = 12;
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
