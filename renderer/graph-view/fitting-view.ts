import type { Core } from 'cytoscape';
import type { Insets, Viewport } from './types.ts';

const PADDING = 34;
/** A handful of actors is not blown up to fill the window. */
const CLOSEST = 1.6;

/** The view in which every node lies inside what the insets leave free. */
export function fittingView(core: Core, insets: Insets): Viewport {
  const { x1, y1, w, h } = core.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
  const width = core.width() - insets.left - insets.right - 2 * PADDING;
  const height = core.height() - insets.top - insets.bottom - 2 * PADDING;
  const wanted = Math.min(width / Math.max(w, 1), height / Math.max(h, 1), CLOSEST);
  const zoom = Math.max(core.minZoom(), Math.min(core.maxZoom(), wanted));
  return {
    zoom,
    pan: {
      x: insets.left + PADDING + width / 2 - zoom * (x1 + w / 2),
      y: insets.top + PADDING + height / 2 - zoom * (y1 + h / 2),
    },
  };
}

/** Whether every node already lies inside what the insets leave free. */
export function inSight(core: Core, insets: Insets): boolean {
  const { x1, y1, x2, y2 } = core
    .nodes()
    .renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return (
    x1 >= insets.left &&
    y1 >= insets.top &&
    x2 <= core.width() - insets.right &&
    y2 <= core.height() - insets.bottom
  );
}
