import { type Adjacency, at } from './adjacency.ts';

/** The component of each vertex, numbered from the largest (0) down, and their sizes. */
export interface Components {
  of: Int32Array;
  sizes: readonly number[];
}

/** Groups of actors with no tie between them (connected components, by breadth-first search). */
export function components(graph: Adjacency): Components {
  const found = new Int32Array(graph.ids.length).fill(-1);
  const sizes: number[] = [];
  const queue = new Int32Array(graph.ids.length);
  for (let start = 0; start < found.length; start++) {
    if (found[start] !== -1) continue;
    let tail = 1;
    queue[0] = start;
    found[start] = sizes.length;
    for (let head = 0; head < tail; head++) {
      const vertex = at(queue, head);
      for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
        const neighbour = at(graph.neighbours, slot);
        if (found[neighbour] !== -1) continue;
        found[neighbour] = sizes.length;
        queue[tail++] = neighbour;
      }
    }
    sizes.push(tail);
  }
  return largestFirst(found, sizes);
}

function largestFirst(found: Int32Array, sizes: readonly number[]): Components {
  const order = sizes.map((_, component) => component).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const rank = new Int32Array(sizes.length);
  order.forEach((component, position) => {
    rank[component] = position;
  });
  return {
    of: found.map((component) => at(rank, component)),
    sizes: order.map((component) => sizes[component] ?? 0),
  };
}
