import { type Multiplexity, multiplexity } from '../../network/graph/multiplexity.ts';
import type { Scope } from '../scope.ts';
import { MOST_ROWS } from './connectors.ts';

/** A pair that cooperates in several ways. */
export interface VariedPair {
  actors: readonly [string, string];
  types: readonly string[];
  cooperations: readonly string[];
}

export interface Variety extends Omit<Multiplexity, 'strongest'> {
  /** Those with most types first. */
  rows: readonly VariedPair[];
}

/** "Who cooperates in several ways?": multiplexity, the pairs with most types of cooperation first. */
export function variety(scope: Scope): Variety {
  const { strongest, ...counts } = multiplexity(scope.cooperations, MOST_ROWS);
  const listed = new Map(strongest.map(({ actors }) => [JSON.stringify(actors), [] as string[]]));
  for (const { id, from, to } of scope.cooperations) {
    listed.get(JSON.stringify(from < to ? [from, to] : [to, from]))?.push(id);
  }
  return {
    ...counts,
    rows: strongest.map(({ actors, types }) => ({
      actors,
      types,
      cooperations: listed.get(JSON.stringify(actors)) ?? [],
    })),
  };
}
