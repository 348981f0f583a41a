import type { Camera } from '#shared/model/view.ts';
import { LEAST_ZOOM, MOST_ZOOM } from './board.ts';
import type { GraphPoint, Insets, Viewport } from './types.ts';

/** The window on a map, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** The middle of what the insets leave free, in pixels. */
function middleOf({ width, height }: Room, { left, right, top, bottom }: Insets): GraphPoint {
  return { x: left + (width - left - right) / 2, y: top + (height - top - bottom) / 2 };
}

/** What a view looks at, whatever the size of the window. */
export function cameraOf(room: Room, { zoom, pan }: Viewport, insets: Insets): Camera {
  const { x, y } = middleOf(room, insets);
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom, zoom };
}

/** The view in which this window looks at the same. */
export function viewOf(room: Room, camera: Camera, insets: Insets): Viewport {
  const zoom = withinZoom(camera.zoom);
  const { x, y } = middleOf(room, insets);
  return { zoom, pan: { x: x - camera.x * zoom, y: y - camera.y * zoom } };
}

function withinZoom(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

/** The view at another zoom, with one point of the window staying where it is. */
export function zoomedAt({ zoom, pan }: Viewport, wanted: number, at: GraphPoint): Viewport {
  const level = withinZoom(wanted);
  const kept = (axis: 'x' | 'y') => at[axis] - ((at[axis] - pan[axis]) * level) / zoom;
  return { zoom: level, pan: { x: kept('x'), y: kept('y') } };
}

export function sameView(one: Viewport, other: Viewport): boolean {
  return one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y;
}

/** Whether two views differ by less than a user would see. */
export function nearlySame(one: Viewport, other: Viewport): boolean {
  return (
    Math.abs(one.zoom / other.zoom - 1) < 0.01 &&
    Math.hypot(one.pan.x - other.pan.x, one.pan.y - other.pan.y) < 3
  );
}
