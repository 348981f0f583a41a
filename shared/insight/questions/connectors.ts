import { adjacency, at } from '../../network/graph/adjacency.ts';
import { betweenness } from '../../network/graph/betweenness.ts';
import { constraint } from '../../network/graph/constraint.ts';
import { simpleGraph } from '../../network/graph/simple.ts';
import { idsOf, type Scope } from '../scope.ts';

export interface Connector {
  id: string;
  /** Share of the shortest ways between two others that pass by this actor, from 0 to 1. */
  between: number;
  /** How much its partners depend on one another (Burt's constraint); lower joins more groups. */
  constraint: number;
  partners: number;
}

export interface Connectors {
  /** Those that lie on at least one way, first the ones on most. */
  rows: readonly Connector[];
  /** How many there are, when more than the rows. */
  total: number;
  /** False when betweenness was estimated from `pivots` starting points. */
  exact: boolean;
  pivots: number;
}

/** Rankings are read from the top; the tail says nothing. */
export const MOST_ROWS = 50;

/** "Who connects the groups?": betweenness, and constraint to distinguish brokers from hubs of one group. */
export function connectors(scope: Scope): Connectors {
  const graph = adjacency(idsOf(scope.actors), scope.links);
  const simple = simpleGraph(graph);
  const { values, exact, pivots } = betweenness(graph);
  const constraints = constraint(simple);
  const rows = graph.ids
    .map((id, vertex) => ({
      id,
      between: at(values, vertex),
      constraint: at(constraints, vertex),
      partners: at(simple.offsets, vertex + 1) - at(simple.offsets, vertex),
    }))
    .filter(({ between }) => between > 0)
    .sort((one, other) => other.between - one.between || one.constraint - other.constraint);
  return { rows: rows.slice(0, MOST_ROWS), total: rows.length, exact, pivots };
}
