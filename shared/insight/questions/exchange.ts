import { type Cooperation, isDirected } from '../../model/cooperation.ts';
import { type Reciprocity, reciprocity } from '../../network/graph/reciprocity.ts';
import { idsOf, type Scope } from '../scope.ts';

export interface TypeExchange {
  /** A type of directed ties; '' for all of them together. */
  type: string;
  pairs: number;
  mutual: number;
  share: number | null;
  /** The actors and ties of the pairs that give and get. */
  actors: readonly string[];
  cooperations: readonly string[];
}

export interface Exchange {
  /** All types together first, then each, those with most pairs both ways first. */
  rows: readonly TypeExchange[];
}

/** "Do exchanges go both ways?": reciprocity of the directed ties, together and by type. */
export function exchange(scope: Scope): Exchange {
  const types = scope.network.vocabularies.cooperationTypes;
  const directed = scope.cooperations.filter((cooperation) => isDirected(cooperation, types));
  if (directed.length === 0) return { rows: [] };
  const byType = Map.groupBy(directed, ({ type }) => type);
  const rows = [...byType].map(([type, cooperations]) => row(type, cooperations));
  rows.sort((one, other) => other.mutual - one.mutual || other.pairs - one.pairs);
  return { rows: [row('', directed), ...rows] };
}

function row(type: string, cooperations: readonly Cooperation[]): TypeExchange {
  const found: Reciprocity = reciprocity(cooperations);
  const both = new Set(found.mutual.map((ends) => JSON.stringify(ends)));
  const carrying = cooperations.filter(({ from, to }) =>
    both.has(JSON.stringify(from < to ? [from, to] : [to, from])),
  );
  return {
    type,
    pairs: found.pairs,
    mutual: found.mutual.length,
    share: found.share,
    actors: [...new Set(found.mutual.flat())],
    cooperations: idsOf(carrying),
  };
}
