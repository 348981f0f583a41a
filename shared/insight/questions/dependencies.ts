import { type Adjacency, adjacency, at } from '../../network/graph/adjacency.ts';
import { cutPoints } from '../../network/graph/cut-points.ts';
import type { ProjectedTie } from '../../network/graph/projection.ts';
import { departure } from '../../network/graph/resilience.ts';
import { idsOf, type Scope } from '../scope.ts';
import { MOST_ROWS } from './connectors.ts';

/** An actor or a tie without which others lose every way to the rest. */
export interface Dependency {
  id: string;
  /** The actors that would be cut off from the largest part. */
  cutOff: readonly string[];
}

export interface TieDependency extends Omit<Dependency, 'id'> {
  /** The tie, or the two members of a collective whom nothing else joins. */
  link: { tie: string } | ProjectedTie;
}

export interface Dependencies {
  actors: readonly Dependency[];
  ties: readonly TieDependency[];
  /** How many of each there are, when more than are listed. */
  totals: { actors: number; ties: number };
}

/** "What depends on one actor only?": articulation actors and bridge ties, those that cut off most first. */
export function dependencies(scope: Scope): Dependencies {
  const graph = adjacency(idsOf(scope.actors), scope.links);
  const cut = cutPoints(graph);
  type Cutting = Pick<Dependency, 'cutOff'>;
  const most = (one: Cutting, other: Cutting) => other.cutOff.length - one.cutOff.length;
  const actors = cut.actors
    .map((vertex) => graph.ids[vertex] ?? '')
    .map((id) => ({ id, cutOff: departure(graph, id).cutOff }))
    .sort(most);
  const ties = cut.ties
    .flatMap((place): TieDependency[] => {
      const tie = scope.cooperations[place];
      const link = tie ? { tie: tie.id } : scope.memberships[place - scope.cooperations.length];
      return link ? [{ link, cutOff: smallerSide(graph, place) }] : [];
    })
    .sort(most);
  return {
    actors: actors.slice(0, MOST_ROWS),
    ties: ties.slice(0, MOST_ROWS),
    totals: { actors: actors.length, ties: ties.length },
  };
}

/** The actors of the smaller of the two parts that a bridge tie joins; walks both in step, to the end of one. */
function smallerSide(graph: Adjacency, bridge: number): string[] {
  const walks = [at(graph.from, bridge), at(graph.to, bridge)].map((start) => ({
    members: [start],
    seen: new Set([start]),
    next: 0,
  }));
  for (;;) {
    for (const walk of walks) {
      const vertex = walk.members[walk.next++];
      if (vertex === undefined) return walk.members.map((member) => graph.ids[member] ?? '');
      for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
        const neighbour = at(graph.neighbours, slot);
        if (at(graph.ties, slot) === bridge || walk.seen.has(neighbour)) continue;
        walk.seen.add(neighbour);
        walk.members.push(neighbour);
      }
    }
  }
}
