import type { Network } from '../../model/network.ts';
import {
  emptyState,
  type NetworkState,
  newNetwork,
  type Records,
  TABLE_NAMES,
  type TableName,
} from '../../model/network-state.ts';
import { type Renames, renamed } from './told.ts';

interface Heads {
  mine: readonly string[];
  theirs: readonly string[];
  /** Mine has come from what they are now, maybe by what another sent. */
  isPassed: boolean;
}

/** What two networks were once, as far as it is known: null for a table of which nothing is. */
export type MergeBase = {
  readonly network: Network | null;
  /** The keys of decisions on which the two had already taken different sides. */
  readonly contested?: ReadonlySet<string>;
  /** Of what both came from a later state that is not at hand: every difference of it is asked about. */
  readonly uncertain?: 'all' | 'persons' | null;
  /** One side knows all that the other does: what that other is now is what both had. */
  readonly isPlain?: boolean;
  /** The states that nothing came from yet, here and there: what either side is, and what was merged without a change. */
  readonly heads?: Heads;
  /** The same of states with their contacts, by the names of their wholes; null when the file says nothing of them. */
  readonly wholeHeads?: Heads | null;
  /**
   * The keys of records of which it was looked for apart what both had, since somebody kept them against a deletion; and
   * whether one side has seen all that the other has of each.
   */
  readonly alone?: ReadonlyMap<string, boolean>;
} & { readonly [T in TableName]: ReadonlyMap<string, Records[T]> | null };

/** Of these tables a file without contacts says nothing. */
export const PERSONAL_TABLES: readonly TableName[] = ['contacts', 'sessions'];

/** A base of which some tables are not known. */
export function baseWithout(base: MergeBase, tables: readonly TableName[]): MergeBase {
  return { ...base, ...Object.fromEntries(tables.map((table) => [table, null])) };
}

const SOME_DAY = '2000-01-01T00:00:00.000Z';

/** The base as a whole network, in which what is not known is empty. */
export function asState(base: MergeBase): NetworkState {
  const {
    contested: _contested,
    uncertain: _uncertain,
    isPlain: _isPlain,
    alone: _alone,
    heads: _heads,
    wholeHeads: _wholeHeads,
    ...tables
  } = base;
  const known = Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== null));
  return {
    ...emptyState(newNetwork('unknown', 'unknown', SOME_DAY, 'fr')),
    ...(known as Partial<NetworkState>),
  };
}

export function renamedBase(base: MergeBase, renames: Renames): MergeBase {
  if (renames.ids.size + renames.fields.size === 0) return base;
  const state = renamed(asState(base), renames, (_table, kept) => kept);
  const unknown = TABLE_NAMES.filter((table) => base[table] === null);
  return {
    ...baseWithout(state, unknown),
    network: base.network && state.network,
    ...(base.contested && { contested: base.contested }),
    ...(base.uncertain && { uncertain: base.uncertain }),
    ...(base.isPlain && { isPlain: true }),
    ...(base.alone && { alone: base.alone }),
    ...(base.heads && { heads: base.heads }),
    ...(base.wholeHeads && { wholeHeads: base.wholeHeads }),
  };
}

/** Of a state that a file of before version 0.2 names, only these tables are known to be the same. */
const NAMED_OF_OLD: readonly TableName[] = ['actors', 'cooperations', 'collectives'];

export function baseOfOldFile(state: NetworkState): MergeBase {
  return baseWithout(
    state,
    TABLE_NAMES.filter((table) => !NAMED_OF_OLD.includes(table)),
  );
}
