import type { Network } from '../model/network.ts';
import type { NetworkState, Records, TableName } from '../model/network-state.ts';

/** One record before and after: null before means it was added, null after means it was deleted. */
export type RecordChange = {
  [T in TableName]: { table: T; id: string; before: Records[T] | null; after: Records[T] | null };
}[TableName];

/** The network's own header; it is never null inside a network. */
export interface HeaderChange {
  table: 'network';
  id: string;
  before: Network;
  after: Network;
}

export type Change = RecordChange | HeaderChange;

/** What a command does to a network: at most one change for a record. Undo is the inverse patch. */
export type Patch = readonly Change[];

export function recordChange<T extends TableName>(
  table: T,
  id: string,
  before: Records[T] | null,
  after: Records[T] | null,
): RecordChange {
  return { table, id, before, after } as RecordChange;
}

export function invertPatch(patch: Patch): Patch {
  return patch
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse();
}

/** The state after a patch. Tables that the patch does not touch stay the very same objects. */
export function applyPatch(state: NetworkState, patch: Patch): NetworkState {
  const touched = new Map<TableName, Map<string, unknown>>();
  let network = state.network;
  for (const change of patch) {
    if (change.table === 'network') {
      network = change.after;
      continue;
    }
    const table = touched.get(change.table) ?? new Map<string, unknown>(state[change.table]);
    touched.set(change.table, table);
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
  return { ...state, ...(Object.fromEntries(touched) as Partial<NetworkState>), network };
}
