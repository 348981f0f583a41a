import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../base/random.ts';
import { at } from './adjacency.ts';
import type { SimpleGraph } from './simple.ts';

export interface Communities {
  /** The community of each vertex, numbered from the largest (0) down. */
  of: Int32Array;
  sizes: readonly number[];
  /** How much denser the groups are inside than chance would have them, at most 1 (Newman 2006). */
  modularity: number;
}

/**
 * Groups of actors that are more tied with each other than with the rest (Louvain method, Blondel et al. 2008),
 * by the weight of their ties. The same map always gives the same groups: the order of the actors does not
 * matter, and chance is seeded. An actor without ties is a group of its own.
 */
export function communities(graph: SimpleGraph, seed = 1): Communities {
  const built = new UndirectedGraph<{ community?: number }, { weight: number }>();
  for (const id of [...graph.ids].sort()) built.addNode(id);
  const edges = [...graph.from.keys()].map((edge): [string, string, number] => {
    const ends = [graph.ids[at(graph.from, edge)] ?? '', graph.ids[at(graph.to, edge)] ?? ''].sort();
    return [ends[0] ?? '', ends[1] ?? '', at(graph.weights, edge)];
  });
  edges.sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]));
  for (const [from, to, weight] of edges) built.addEdge(from, to, { weight });
  // Without ties the library divides by zero.
  if (edges.length === 0) {
    return {
      ...largestFirst(graph.ids, Object.fromEntries(graph.ids.map((id, own) => [id, own]))),
      modularity: 0,
    };
  }
  const found = louvain.detailed(built, { rng: seededRandom(seed), getEdgeWeight: 'weight' });
  return { ...largestFirst(graph.ids, found.communities), modularity: found.modularity };
}

function largestFirst(ids: readonly string[], groupOf: Readonly<Record<string, number>>) {
  const members = new Map<number, string[]>();
  for (const id of [...ids].sort()) {
    const group = groupOf[id] ?? -1;
    const list = members.get(group);
    if (list) list.push(id);
    else members.set(group, [id]);
  }
  const order = [...members].sort(
    ([, one], [, other]) => other.length - one.length || compare(one[0] ?? '', other[0] ?? ''),
  );
  const rank = new Map(order.map(([group], place) => [group, place]));
  return {
    of: Int32Array.from(ids, (id) => rank.get(groupOf[id] ?? -1) ?? 0),
    sizes: order.map(([, list]) => list.length),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
