import { type Adjacency, adjacency, at } from './adjacency.ts';

/**
 * The same graph with at most one edge between two actors, as measures of who reaches whom want it; several
 * ties of one pair are one way to go. `weights` holds the sum of the weights of the ties of each edge.
 */
export interface SimpleGraph extends Adjacency {
  weights: Float64Array;
}

/** Merges parallel ties. `weightOf` gives the weight of a tie by its number in `graph`; 1 if not given. */
export function simpleGraph(graph: Adjacency, weightOf: (tie: number) => number = () => 1): SimpleGraph {
  const size = graph.ids.length;
  const edges = new Map<number, number>();
  for (let tie = 0; tie < graph.from.length; tie++) {
    const one = at(graph.from, tie);
    const other = at(graph.to, tie);
    const pair = Math.min(one, other) * size + Math.max(one, other);
    edges.set(pair, (edges.get(pair) ?? 0) + weightOf(tie));
  }
  const name = (vertex: number) => graph.ids[vertex] ?? '';
  const ends = [...edges.keys()].map((pair) => ({
    from: name(Math.floor(pair / size)),
    to: name(pair % size),
  }));
  return { ...adjacency(graph.ids, ends), weights: Float64Array.from(edges.values()) };
}
