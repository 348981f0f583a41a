import type { Point } from './hull.ts';

/** A map made small: how its places become those of the small one, and back. */
export interface Overview {
  scale: number;
  toSmall(point: Point): Point;
  toMap(point: Point): Point;
}

const MARGIN = 8;

/** The overview that shows all nodes in the middle of a box of this size. */
export function overviewOf(
  nodes: readonly (Point & { size: number })[],
  width: number,
  height: number,
): Overview {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, size } of nodes) {
    box.left = Math.min(box.left, x - size / 2);
    box.right = Math.max(box.right, x + size / 2);
    box.top = Math.min(box.top, y - size / 2);
    box.bottom = Math.max(box.bottom, y + size / 2);
  }
  if (nodes.length === 0) Object.assign(box, { left: 0, right: width, top: 0, bottom: height });
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(1, box.right - box.left),
    (height - 2 * MARGIN) / Math.max(1, box.bottom - box.top),
  );
  const left = width / 2 - ((box.left + box.right) / 2) * scale;
  const top = height / 2 - ((box.top + box.bottom) / 2) * scale;
  return {
    scale,
    toSmall: ({ x, y }) => ({ x: x * scale + left, y: y * scale + top }),
    toMap: ({ x, y }) => ({ x: (x - left) / scale, y: (y - top) / scale }),
  };
}
