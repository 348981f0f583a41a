import { type Adjacency, at } from './adjacency.ts';

/** Steps from one vertex to each other one; -1 where no way leads (breadth-first search). */
export function stepsFrom(graph: Adjacency, source: number): Int32Array {
  return stepsFromAny(graph, [source]);
}

/** Steps from the nearest of some vertices to each other one; -1 where no way leads. */
export function stepsFromAny(graph: Adjacency, sources: readonly number[]): Int32Array {
  const steps = new Int32Array(graph.ids.length).fill(-1);
  const queue = new Int32Array(graph.ids.length);
  let tail = 0;
  for (const source of sources) {
    if (steps[source] !== -1) continue;
    steps[source] = 0;
    queue[tail++] = source;
  }
  for (let head = 0; head < tail; head++) {
    const vertex = at(queue, head);
    for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
      const neighbour = at(graph.neighbours, slot);
      if (steps[neighbour] !== -1) continue;
      steps[neighbour] = at(steps, vertex) + 1;
      queue[tail++] = neighbour;
    }
  }
  return steps;
}

export interface Reach {
  /** How near each vertex is to the others of its component: 1 when tied to all, 0 when alone. */
  closeness: Float64Array;
  /** Mean number of steps over the pairs that a way joins; null when no pair is joined. */
  meanDistance: number | null;
  /** The longest of the shortest ways; 0 when no pair is joined. */
  diameter: number;
}

/**
 * Closeness inside each component (Sabidussi 1966; Freeman 1978): the other actors reached, divided by the sum
 * of the steps to them. Values of different components are not to be compared.
 */
export function reach(graph: Adjacency): Reach {
  const closeness = new Float64Array(graph.ids.length);
  let total = 0;
  let joined = 0;
  let diameter = 0;
  for (let vertex = 0; vertex < graph.ids.length; vertex++) {
    let sum = 0;
    let others = 0;
    for (const steps of stepsFrom(graph, vertex)) {
      if (steps <= 0) continue;
      sum += steps;
      others++;
      if (steps > diameter) diameter = steps;
    }
    closeness[vertex] = sum === 0 ? 0 : others / sum;
    total += sum;
    joined += others;
  }
  return { closeness, meanDistance: joined === 0 ? null : total / joined, diameter };
}
