import type { NetworkState } from '../../model/network-state.ts';
import { directedOf } from '../tables/record-columns.ts';
import type { WrittenEdge, WrittenGraph } from './graph-write.ts';

/**
 * How a graph file holds ties that go one way beside ties that do not, which some programs refuse: each of the
 * latter as two arrows, the two kinds in a file each, or both in one file with the direction of every tie.
 */
export const DIRECTIONS = ['pairs', 'apart', 'mixed'] as const;
export type Directions = (typeof DIRECTIONS)[number];

/** Whether a network has both: ties that go one way, and ties that do not. */
export function hasBothDirections(state: NetworkState): boolean {
  const isDirected = directedOf(state);
  const all = new Set([...state.cooperations.values()].map(isDirected));
  return all.size > 1;
}

/** What a tie that is written as two arrows is marked with, on both, for them to be read as one again. */
export const MUTUAL = 'mutual';

/** What one file holds of ties of both kinds: all of them in one of two ways, or those of one kind. */
export type Held = Exclude<Directions, 'apart'> | 'directed' | 'undirected';

/** The graph as a file holds it; one whose ties are of one kind stays as it is. */
export function heldAs(graph: WrittenGraph, held: Held): WrittenGraph {
  if (held === 'mixed' || !isMixed(graph)) return graph;
  const edges = graph.edges.flatMap((edge): WrittenEdge[] => {
    if (held !== 'pairs') return edge.directed === (held === 'directed') ? [edge] : [];
    if (edge.directed) return [edge];
    const there = { ...edge, directed: true, mutual: true };
    return [there, { ...there, id: `${edge.id}-back`, from: edge.to, to: edge.from }];
  });
  return { ...graph, edges };
}

export function isMixed({ edges }: WrittenGraph): boolean {
  return edges.some(({ directed }) => directed) && edges.some(({ directed }) => !directed);
}

/** The direction that a tie has of which the file does not say any. */
export function defaultDirection({ edges }: WrittenGraph): 'directed' | 'undirected' {
  return edges.length > 0 && edges.every(({ directed }) => !directed) ? 'undirected' : 'directed';
}
