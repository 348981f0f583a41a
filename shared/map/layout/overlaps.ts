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
  const cells = new Map<string, Disc[]>();
  let pairs = 0;
  for (const node of nodes) {
    const column = Math.floor(node.x / cell);
    const row = Math.floor(node.y / cell);
    for (let near = 0; near < 9; near++) {
      const key = `${column + (near % 3) - 1},${row + Math.floor(near / 3) - 1}`;
      for (const other of cells.get(key) ?? []) {
        const distance = Math.hypot(node.x - other.x, node.y - other.y);
        if (distance < (node.size + other.size) / 2 - TOUCH) pairs++;
      }
    }
    const key = `${column},${row}`;
    const here = cells.get(key);
    if (here) here.push(node);
    else cells.set(key, [node]);
  }
  return pairs;
}
