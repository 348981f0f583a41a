import type { NetworkState } from '../../model/network-state.ts';
import { actorAmount, tieAmount } from './fields.ts';
import type { Visible } from './filter.ts';
import {
  actorDate,
  actorValues,
  bareKey,
  type FilterMeans,
  isTieField,
  tieDate,
  tieValues,
} from './filter-fields.ts';

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

/** Whether any record says something of a field; looks no further than the first that does. */
export function isSaid(state: NetworkState, key: string, means: FilterMeans): boolean {
  const bare = bareKey(key);
  const [actors, ties] = [state.actors.values(), state.cooperations.values()];
  const value = (values: readonly string[]) => values.some((one) => one !== '');
  const amount = (one: number | null) => one !== null;
  const date = (one: string) => one !== '';
  if (isTieField(key)) {
    if (means === 'values') return anyWhere(ties, tieValues(state, bare), value);
    if (means === 'range') return anyWhere(ties, tieAmount(state, bare), amount);
    return anyWhere(ties, tieDate(state, bare), date);
  }
  if (means === 'values') return anyWhere(actors, actorValues(state, key), value);
  if (means === 'range') return anyWhere(actors, actorAmount(state, bare), amount);
  return anyWhere(actors, actorDate(state, bare), date);
}

function anyWhere<R, V>(
  records: Iterable<R>,
  read: ((record: R) => V) | undefined,
  says: (value: V) => boolean,
): boolean {
  if (read) for (const record of records) if (says(read(record))) return true;
  return false;
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
      let count = counts.get(value);
      if (!count) {
        count = { all: 0, shown: 0 };
        counts.set(value, count);
      }
      count.all++;
      if (isShown) count.shown++;
    }
  }
  return counts;
}
