import { isUnderWay } from '../../model/dates.ts';
import { adjacency } from '../../network/graph/adjacency.ts';
import { components } from '../../network/graph/components.ts';
import { corePeriphery } from '../../network/graph/core-periphery.ts';
import { simpleGraph } from '../../network/graph/simple.ts';
import { idsOf, type Scope } from '../scope.ts';
import { countOf, gapList, type LeverReading, shareOf } from './lever.ts';

/**
 * Lever 5. Groups without any tie between them (components), the share of actors in the largest, the share of
 * actors in at least one collective, and the actors of the core (Borgatti and Everett 1999).
 */
export function consolidation(scope: Scope): LeverReading {
  const ids = idsOf(scope.actors);
  const graph = adjacency(ids, scope.links);
  const found = components(graph);
  const groups: string[][] = found.sizes.map(() => []);
  ids.forEach((id, vertex) => {
    groups[found.of[vertex] ?? 0]?.push(id);
  });
  const largest = groups[0] ?? [];
  const joined = new Set(
    scope.collectives.flatMap(({ members }) =>
      members.flatMap(({ actorId, from, until }) => (isUnderWay(from, until, scope.day) ? [actorId] : [])),
    ),
  );
  const members = ids.filter((id) => joined.has(id));
  const { core } = corePeriphery(simpleGraph(graph));
  return {
    id: 'consolidation',
    indicators: [
      shareOf('largestGroup', largest.length, ids.length, {
        actors: largest,
        cooperations: idsOf(scope.cooperations),
      }),
      countOf('groups', groups.length, { actors: ids, cooperations: idsOf(scope.cooperations) }),
      shareOf('inCollective', members.length, ids.length, { actors: members, cooperations: [] }),
      countOf('core', core.length, { actors: core, cooperations: [] }),
    ],
    gaps: [
      gapList(
        'cutOffGroup',
        groups.slice(1).map((actors) => ({ actors, cooperations: [] })),
      ),
    ],
    unknowns: [],
  };
}
