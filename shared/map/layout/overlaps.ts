import { pointGrid } from './point-grid.ts';

/** A node as a disc. */
interface Disc {
  x: number;
  y: number;
  /** Diameter. */
  size: number;
}

/** Less than this, in the map's units, is a touch, and no overlap. */
const TOUCH = 0.5;

/** How many pairs of nodes lie over each other. Only near ones are compared, so that it works on large maps. */
export function overlappingPairs(nodes: readonly Disc[]): number {
  const cell = Math.max(1, ...nodes.map(({ size }) => size));
  const grid = pointGrid<Disc>(cell);
  let pairs = 0;
  for (const node of nodes) {
    for (const other of grid.near(node)) {
      const distance = Math.hypot(node.x - other.x, node.y - other.y);
      if (distance < (node.size + other.size) / 2 - TOUCH) pairs++;
    }
    grid.add(node);
  }
  return pairs;
}
