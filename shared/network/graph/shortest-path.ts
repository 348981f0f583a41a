import { type Adjacency, at } from './adjacency.ts';
import { stepsFrom } from './distances.ts';

/** One way between two actors: the actors on it in order, both ends included. */
export type Path = readonly string[];

/**
 * The shortest ways from one actor to another, at most `limit` of them; empty when no way leads there or an
 * end is unknown. "Who could introduce us?" is the actors between the ends.
 */
export function shortestPaths(graph: Adjacency, fromId: string, toId: string, limit = 20): Path[] {
  const from = graph.index.get(fromId);
  const to = graph.index.get(toId);
  if (from === undefined || to === undefined) return [];
  const steps = stepsFrom(graph, to);
  if (steps[from] === -1) return [];
  const paths: Path[] = [];
  const follow = (vertex: number, way: readonly string[]): void => {
    if (paths.length >= limit) return;
    if (vertex === to) {
      paths.push(way);
      return;
    }
    const nearer = new Set<number>();
    for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
      const neighbour = at(graph.neighbours, slot);
      if (at(steps, neighbour) === at(steps, vertex) - 1) nearer.add(neighbour);
    }
    for (const neighbour of nearer) follow(neighbour, [...way, graph.ids[neighbour] ?? '']);
  };
  follow(from, [fromId]);
  return paths;
}
