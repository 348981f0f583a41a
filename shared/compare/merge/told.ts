import type { LikeKind, Network } from '../../model/network.ts';
import type { NetworkState, TableName } from '../../model/network-state.ts';
import { renameFields, renameHeader, renameRecord } from '../comparison/rename-ids.ts';
import { distinctPair } from '../duplicates/distinct-actors.ts';

/** What somebody said of a record of theirs that is like one of mine. */
export interface Told {
  of: LikeKind;
  mine: string;
  theirs: string;
  same: boolean;
}

/** Ids that went, by what they were told to be. */
export interface Renames {
  ids: ReadonlyMap<string, string>;
  fields: ReadonlyMap<string, string>;
}

type Same = NonNullable<Network['sameRecords']>;

/** A network's header that remembers what was told, so that nobody is asked again and copies of it become alike. */
export function withTold(network: Network, told: readonly Told[]): Network {
  if (told.length === 0) return network;
  const same = told
    .filter((one) => one.same)
    .map(({ of, mine, theirs }) => ({ of, gone: theirs, kept: mine }));
  const apart = told.filter((one) => !one.same);
  const pairs = apart
    .filter(({ of }) => of === 'actors')
    .map(({ mine, theirs }) => distinctPair(mine, theirs));
  const others = apart
    .filter(({ of }) => of !== 'actors')
    .map(({ of, mine, theirs }) => {
      const [one, other] = distinctPair(mine, theirs);
      return { of, one, other };
    });
  return {
    ...network,
    ...(same.length > 0 && { sameRecords: [...(network.sameRecords ?? []), ...same] }),
    ...(pairs.length > 0 && { distinctActors: [...(network.distinctActors ?? []), ...pairs] }),
    ...(others.length > 0 && { distinctRecords: [...(network.distinctRecords ?? []), ...others] }),
  };
}

/**
 * The id that stays for each that went. It depends on nothing but what was told, in whatever order, so that every
 * copy of a network comes to the same.
 */
export function renamesOf(...told: readonly Same[]): Renames {
  const pairs = told.flat();
  const ofFields = pairs.filter(({ of }) => of === 'customFields');
  const ofRecords = pairs.filter(({ of }) => of !== 'customFields');
  return { ids: staying(ofRecords), fields: staying(ofFields) };
}

function staying(pairs: Same): Map<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const { gone, kept } of pairs) {
    const joined = new Set([...(groups.get(gone) ?? [gone]), ...(groups.get(kept) ?? [kept])]);
    for (const id of joined) groups.set(id, joined);
  }
  const gone = new Set(pairs.map((pair) => pair.gone));
  const ids = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const all = [...group].sort();
    const stays = all.find((id) => !gone.has(id)) ?? all[0] ?? '';
    for (const id of all) if (id !== stays) ids.set(id, stays);
  }
  return ids;
}

/** Makes one record of two that were told to be one; `kept` has the id that stays, `goneId` is the other's own. */
type MakeOne = <R extends { id: string }>(table: TableName, kept: R, gone: R, goneId: string) => R;

/** The same network under the ids that stay. */
export function renamed(state: NetworkState, { ids, fields }: Renames, makeOne: MakeOne): NetworkState {
  const own = renameFields(state, fields);
  if (ids.size === 0) return own;
  const rekeyed = (table: TableName, records: ReadonlyMap<string, { id: string }>) => {
    const found = new Map<string, { id: string }>();
    // Those whose id stays come first.
    const inTurn = [...records.values()].sort(
      (one, other) => Number(ids.has(one.id)) - Number(ids.has(other.id)),
    );
    const order = [...records.keys()].map((id) => ids.get(id) ?? id);
    for (const record of inTurn) {
      const next = renameRecord(table, record as never, ids) as { id: string };
      const known = found.get(next.id);
      found.set(next.id, known ? makeOne(table, known, next, record.id) : next);
    }
    return new Map(
      [...new Set(order)].flatMap((id) => (found.has(id) ? [[id, found.get(id)]] : [])) as never,
    );
  };
  const tables = Object.entries(own).flatMap(([table, records]) =>
    table === 'network' ? [] : [[table, rekeyed(table as TableName, records as never)]],
  );
  return { ...own, ...Object.fromEntries(tables), network: renameHeader(own.network, ids) };
}
