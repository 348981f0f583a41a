import type { Core } from 'cytoscape';
import type { Camera } from '#shared/model/view.ts';
import type { Insets, Viewport } from './types.ts';

/** The middle of what the insets leave free, in pixels. */
function middleOf(core: Core, { left, right, top, bottom }: Insets): { x: number; y: number } {
  return { x: left + (core.width() - left - right) / 2, y: top + (core.height() - top - bottom) / 2 };
}

/** What a view looks at, whatever the size of the window. */
export function cameraOf(core: Core, { zoom, pan }: Viewport, insets: Insets): Camera {
  const { x, y } = middleOf(core, insets);
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom, zoom };
}

/** The view in which this window looks at the same. */
export function viewOf(core: Core, camera: Camera, insets: Insets): Viewport {
  const zoom = Math.min(core.maxZoom(), Math.max(core.minZoom(), camera.zoom));
  const { x, y } = middleOf(core, insets);
  return { zoom, pan: { x: x - camera.x * zoom, y: y - camera.y * zoom } };
}

/** Whether two views differ by less than a user would see. */
export function nearlySame(one: Viewport, other: Viewport): boolean {
  return (
    Math.abs(one.zoom / other.zoom - 1) < 0.01 &&
    Math.hypot(one.pan.x - other.pan.x, one.pan.y - other.pan.y) < 3
  );
}
