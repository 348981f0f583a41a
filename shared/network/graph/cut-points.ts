import { type Adjacency, at } from './adjacency.ts';

export interface CutPoints {
  /** Vertices whose removal would split their component. */
  actors: readonly number[];
  /** Ties that are the only way between two parts; a tie with a parallel one is none. */
  ties: readonly number[];
}

/**
 * Articulation actors and bridge ties by one depth-first search (Hopcroft and Tarjan 1973), without recursion
 * so that long chains do no harm.
 */
export function cutPoints(graph: Adjacency): CutPoints {
  const size = graph.ids.length;
  const entered = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const arrivedBy = new Int32Array(size).fill(-1);
  const parent = new Int32Array(size).fill(-1);
  const slot = graph.offsets.slice(0, size);
  const cut = new Uint8Array(size);
  const ties: number[] = [];
  const stack: number[] = [];
  let clock = 0;

  const enter = (vertex: number) => {
    entered[vertex] = clock;
    lowest[vertex] = clock;
    clock++;
    stack.push(vertex);
  };
  const leave = (vertex: number, root: number) => {
    const above = at(parent, vertex);
    if (above === -1) return;
    lowest[above] = Math.min(at(lowest, above), at(lowest, vertex));
    if (above !== root && at(lowest, vertex) >= at(entered, above)) cut[above] = 1;
    if (at(lowest, vertex) > at(entered, above)) ties.push(at(arrivedBy, vertex));
  };

  for (let root = 0; root < size; root++) {
    if (entered[root] !== -1) continue;
    let branches = 0;
    enter(root);
    while (stack.length > 0) {
      const vertex = stack[stack.length - 1] ?? root;
      const here = at(slot, vertex);
      if (here === at(graph.offsets, vertex + 1)) {
        stack.pop();
        leave(vertex, root);
        continue;
      }
      slot[vertex] = here + 1;
      const tie = at(graph.ties, here);
      const neighbour = at(graph.neighbours, here);
      if (tie === arrivedBy[vertex]) continue;
      if (entered[neighbour] === -1) {
        parent[neighbour] = vertex;
        arrivedBy[neighbour] = tie;
        if (vertex === root) branches++;
        enter(neighbour);
      } else lowest[vertex] = Math.min(at(lowest, vertex), at(entered, neighbour));
    }
    if (branches > 1) cut[root] = 1;
  }
  return {
    actors: [...cut.keys()].filter((vertex) => cut[vertex] === 1),
    ties: ties.sort((one, other) => one - other),
  };
}
