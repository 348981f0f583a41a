import type { NetworkState } from '../model/network-state.ts';
import { actorAmount, tieAmount } from './fields.ts';
import type { Visible } from './filter.ts';
import { actorDate, actorValues, bareKey, isTieField, tieDate, tieValues } from './filter-fields.ts';

/** How many records there are, and how many of them are shown. */
export interface Count {
  all: number;
  shown: number;
}

/** How many actors or ties have each value of a field; '' counts those with none. */
export type Facet = ReadonlyMap<string, Count>;

/** Counts a field in one pass over its records. A record with several values counts for each. */
export function facet(state: NetworkState, shown: Visible, key: string): Facet {
  return isTieField(key)
    ? tally(state.cooperations.values(), shown.cooperations, tieValues(state, bareKey(key)))
    : tally(state.actors.values(), shown.actors, actorValues(state, key));
}

/** How many records say nothing of an amount or a date. */
export function unknownOf(state: NetworkState, key: string, means: 'range' | 'period'): number {
  const bare = bareKey(key);
  const ofTies = isTieField(key);
  if (means === 'range') {
    return ofTies
      ? countWhere(state.cooperations.values(), tieAmount(state, bare), null)
      : countWhere(state.actors.values(), actorAmount(state, bare), null);
  }
  return ofTies
    ? countWhere(state.cooperations.values(), tieDate(state, bare), '')
    : countWhere(state.actors.values(), actorDate(state, bare), '');
}

function countWhere<R, V>(records: Iterable<R>, read: ((record: R) => V) | undefined, value: V): number {
  let count = 0;
  if (read) for (const record of records) if (read(record) === value) count++;
  return count;
}

function tally<R extends { id: string }>(
  records: Iterable<R>,
  shown: ReadonlySet<string>,
  read: ((record: R) => readonly string[]) | undefined,
): Facet {
  const counts = new Map<string, Count>();
  if (!read) return counts;
  for (const record of records) {
    const isShown = shown.has(record.id);
    for (const value of read(record)) {
      const count = counts.get(value) ?? { all: 0, shown: 0 };
      count.all++;
      if (isShown) count.shown++;
      counts.set(value, count);
    }
  }
  return counts;
}
