import { adjacency, at } from '../../network/graph/adjacency.ts';
import { components } from '../../network/graph/components.ts';
import { coreNumbers } from '../../network/graph/cores.ts';
import { simpleGraph } from '../../network/graph/simple.ts';
import { idsOf, type Scope } from '../scope.ts';
import { MOST_ROWS } from './connectors.ts';

/** alone: no tie. group: in a group with no way to the largest one. edge: held by a single tie (core 1). */
export type Isolation = 'alone' | 'group' | 'edge';

export interface IsolatedActor {
  id: string;
  why: Isolation;
  partners: number;
  /** Actors of its group, itself included. */
  groupSize: number;
}

export interface Isolated {
  rows: readonly IsolatedActor[];
  total: number;
  /** How many are alone: what the levers call isolated. */
  alone: number;
  /** All actors, isolated or not. */
  actors: number;
}

const ORDER: readonly Isolation[] = ['alone', 'group', 'edge'];

/** "Who is isolated?": no tie, then cut off in a small group, then at the edge of the largest one. */
export function isolation(scope: Scope): Isolated {
  const graph = adjacency(idsOf(scope.actors), scope.links);
  const simple = simpleGraph(graph);
  const found = components(graph);
  const cores = coreNumbers(simple);
  const rows = graph.ids.flatMap((id, vertex): IsolatedActor[] => {
    const partners = at(simple.offsets, vertex + 1) - at(simple.offsets, vertex);
    const component = at(found.of, vertex);
    const why = partners === 0 ? 'alone' : component > 0 ? 'group' : at(cores, vertex) <= 1 ? 'edge' : null;
    return why ? [{ id, why, partners, groupSize: found.sizes[component] ?? 1 }] : [];
  });
  rows.sort(
    (one, other) =>
      ORDER.indexOf(one.why) - ORDER.indexOf(other.why) ||
      one.groupSize - other.groupSize ||
      one.partners - other.partners,
  );
  return {
    rows: rows.slice(0, MOST_ROWS),
    total: rows.length,
    alone: rows.filter(({ why }) => why === 'alone').length,
    actors: graph.ids.length,
  };
}
