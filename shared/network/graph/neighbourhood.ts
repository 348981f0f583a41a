import type { NetworkState } from '../../model/network-state.ts';
import { adjacency, at } from './adjacency.ts';

/** The actors within so many steps of one, itself included. */
export function neighbourhood(state: NetworkState, actorId: string, steps: number): Set<string> {
  const graph = adjacency([...state.actors.keys()], [...state.cooperations.values()]);
  const start = graph.index.get(actorId);
  const reached = new Set<string>();
  if (start === undefined) return reached;
  reached.add(actorId);
  let ring = [start];
  for (let step = 0; step < steps && ring.length > 0; step++) {
    const next: number[] = [];
    for (const vertex of ring) {
      for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
        const neighbour = at(graph.neighbours, slot);
        const id = graph.ids[neighbour];
        if (id === undefined || reached.has(id)) continue;
        reached.add(id);
        next.push(neighbour);
      }
    }
    ring = next;
  }
  return reached;
}
