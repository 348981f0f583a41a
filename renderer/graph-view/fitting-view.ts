import type { Core, NodeCollection, NodeSingular } from 'cytoscape';
import { largestFitting } from '#shared/drawing/fit.ts';
import { type LabelCandidate, labelledExtent } from '#shared/drawing/label-placement.ts';
import type { Insets, Viewport } from './types.ts';

const PADDING = 12;
/** A handful of actors is not blown up to fill the window. */
const CLOSEST = 1.6;

/** The view in which these nodes and their labels lie inside what the insets leave free. */
export function fittingView(
  core: Core,
  insets: Insets,
  nodes: readonly LabelCandidate[],
  fontSize: number,
): Viewport {
  const width = Math.max(1, core.width() - insets.left - insets.right - 2 * PADDING);
  const height = Math.max(1, core.height() - insets.top - insets.bottom - 2 * PADDING);
  const most = Math.min(core.maxZoom(), CLOSEST);
  const zoom = largestFitting(nodes, fontSize, { width, height }, core.minZoom(), most);
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
  core: Core,
  node: NodeSingular,
  partners: readonly NodeSingular[],
  insets: Insets,
): Viewport {
  const width = core.width() - insets.left - insets.right - 2 * PADDING;
  const height = core.height() - insets.top - insets.bottom - 2 * PADDING;
  const { x, y } = node.position();
  let [across, down] = [1, 1];
  for (const other of partners) {
    const place = other.position();
    across = Math.max(across, 2 * Math.abs(place.x - x) + other.width());
    down = Math.max(down, 2 * Math.abs(place.y - y) + other.height());
  }
  const now = core.zoom();
  const zoom = Math.min(now, Math.max(now / 2, Math.min(width / across, height / down)));
  return {
    zoom,
    pan: {
      x: insets.left + PADDING + width / 2 - zoom * x,
      y: insets.top + PADDING + height / 2 - zoom * y,
    },
  };
}

/** Whether these nodes (every node, if not told) already lie inside what the insets leave free. */
export function inSight(core: Core, insets: Insets, nodes: NodeCollection = core.nodes()): boolean {
  const { x1, y1, x2, y2 } = nodes.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return (
    x1 >= insets.left &&
    y1 >= insets.top &&
    x2 <= core.width() - insets.right &&
    y2 <= core.height() - insets.bottom
  );
}
