import { sameValue } from '../../base/same-value.ts';
import { type Change, recordChange } from '../../changes/patch.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { counterparts } from './counterparts.ts';
import { renameIds } from './rename-ids.ts';

export const COMPARED = ['actors', 'cooperations', 'collectives'] as const;
export type ComparedTable = (typeof COMPARED)[number];

export const FATES = ['added', 'removed', 'changed', 'same'] as const;
export type Fate = (typeof FATES)[number];

export interface Comparison {
  /** What was, with the ids that its records have in `after` where they are the same there. */
  before: NetworkState;
  after: NetworkState;
  /** What became of each record of either, by the id in `after` where it has one. */
  fates: Readonly<Record<ComparedTable, ReadonlyMap<string, Fate>>>;
  counts: Readonly<Record<ComparedTable, Readonly<Record<Fate, number>>>>;
  /** What leads from one to the other, for words: no patch to apply. */
  changes: readonly Change[];
}

/** Compares what a network was with what it is, or two networks that have much in common. */
export function compareNetworks(earlier: NetworkState, after: NetworkState): Comparison {
  const before = renameIds(earlier, counterparts(earlier, after));
  const changes: Change[] = [];
  const compared = COMPARED.map((table) => {
    const fates = new Map<string, Fate>();
    const counts: Record<Fate, number> = { added: 0, removed: 0, changed: 0, same: 0 };
    for (const id of new Set([...before[table].keys(), ...after[table].keys()])) {
      const was = before[table].get(id) ?? null;
      const is = after[table].get(id) ?? null;
      const fate = was === null ? 'added' : is === null ? 'removed' : sameValue(was, is) ? 'same' : 'changed';
      fates.set(id, fate);
      counts[fate] += 1;
      if (fate !== 'same') changes.push(recordChange(table, id, was as never, is as never));
    }
    return { table, fates, counts };
  });
  const of = <V>(value: (entry: (typeof compared)[number]) => V) =>
    Object.fromEntries(compared.map((entry) => [entry.table, value(entry)])) as Record<ComparedTable, V>;
  return { before, after, fates: of(({ fates }) => fates), counts: of(({ counts }) => counts), changes };
}

/** The fields in which two versions of a record differ. */
export function changedFields(was: object, is: object): string[] {
  const [one, other] = [was as Record<string, unknown>, is as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !sameValue(one[field], other[field]),
  );
}

/** How many cooperations came and went since a state of the same network: "+6 since the snapshot of June". */
export function tiesSince(
  before: Pick<NetworkState, 'cooperations'>,
  now: Pick<NetworkState, 'cooperations'>,
): { added: number; removed: number } {
  const missing = (from: ReadonlyMap<string, unknown>, to: ReadonlyMap<string, unknown>) =>
    [...from.keys()].filter((id) => !to.has(id)).length;
  return {
    added: missing(now.cooperations, before.cooperations),
    removed: missing(before.cooperations, now.cooperations),
  };
}
