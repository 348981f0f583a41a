import { type Adjacency, at } from './adjacency.ts';

/**
 * Share of the pairs of actors that are tied, whatever the number of ties between them, from 0 to 1
 * (Wasserman and Faust 1994); null when there is no pair.
 */
export function density(graph: Adjacency): number | null {
  const size = graph.ids.length;
  if (size < 2) return null;
  return tiedPairs(graph) / ((size * (size - 1)) / 2);
}

/** How many others an actor is tied with, on average; null when there is nobody. */
export function meanDegree(graph: Adjacency): number | null {
  return graph.ids.length === 0 ? null : (2 * tiedPairs(graph)) / graph.ids.length;
}

function tiedPairs(graph: Adjacency): number {
  const pairs = new Set<number>();
  for (let tie = 0; tie < graph.from.length; tie++) {
    const one = at(graph.from, tie);
    const other = at(graph.to, tie);
    pairs.add(Math.min(one, other) * graph.ids.length + Math.max(one, other));
  }
  return pairs.size;
}
