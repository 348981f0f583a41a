import { Dexie } from 'dexie';
import { applyPatch, type Patch } from '#shared/changes/patch.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import { isWithin } from '#shared/changes/within.ts';
import { fitting } from '#shared/exchange/maillage/maillage-past.ts';
import { emptyState, type NetworkState, TABLE_NAMES, type TableName } from '#shared/model/network-state.ts';
import type { ChangesRow, MaillageDatabase, NetworkRow } from './database.ts';
import { thrown } from './faults.ts';
import { type Following, UNFOLLOWED } from './following.ts';
import { soundChanges, soundHeaders } from './sound-rows.ts';

/** Changes written or read at once: between two lots the window draws and takes input. */
const LOT = 500;

/** How far back undo reaches after a restart. */
const UNDO_DEPTH = 2000;

/** A change that neither takes back nor brings back another. */
export const NOT_AN_UNDO = { undoes: null, redoes: null } as const;

export interface JournalEntry extends Omit<JournalHeader, 'seq'> {
  changes: Patch;
}

function entriesOf(database: MaillageDatabase, networkId: string, after: number) {
  return database.journal
    .where('[networkId+seq]')
    .between([networkId, after], [networkId, Dexie.maxKey], false, true);
}

/** The headers of a network's entries after `after`, oldest first. */
export async function headersAfter(
  database: MaillageDatabase,
  networkId: string,
  after: number,
): Promise<JournalHeader[]> {
  return soundHeaders(await entriesOf(database, networkId, after).toArray());
}

/** The last entries of a network, oldest first: enough to rebuild the undo stacks. */
export async function lastHeaders(database: MaillageDatabase, networkId: string): Promise<JournalHeader[]> {
  return soundHeaders(
    (await entriesOf(database, networkId, -1).reverse().limit(UNDO_DEPTH).toArray()).reverse(),
  );
}

export async function lastSeq(database: MaillageDatabase, networkId: string): Promise<number> {
  return (await entriesOf(database, networkId, -1).last())?.seq ?? 0;
}

/** What an entry changed; empty when the entry is not there. */
export async function changesOf(
  database: MaillageDatabase,
  seq: number,
  following = UNFOLLOWED,
): Promise<Patch> {
  const first = await database.changes.get(seq);
  if (!first?.lots) return soundChanges(first?.changes);
  const changes = [...soundChanges(first.changes)];
  for (let lot = 1; lot < first.lots; lot++) {
    checkStopped(following);
    changes.push(...soundChanges((await database.changes.get([seq, lot]))?.changes));
    following.report(lot / first.lots);
  }
  return changes;
}

/** The same for an entry that is to be acted on: null when not all of what it changed is there. */
export async function wholeChangesOf(
  database: MaillageDatabase,
  { seq, count }: Pick<JournalHeader, 'seq' | 'count'>,
  following = UNFOLLOWED,
): Promise<Patch | null> {
  const changes = await changesOf(database, seq, following);
  // Version 1 kept places in actors: what was one change of it is two now.
  return changes.length >= count ? changes : null;
}

/** Reads a whole network from its rows; undefined when it does not exist. */
export async function readNetwork(
  database: MaillageDatabase,
  networkId: string,
): Promise<NetworkState | undefined> {
  const row = await database.networks.get(networkId);
  if (!row) return undefined;
  const tables = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const rows = await database[name].where('networkId').equals(networkId).toArray();
      return [name, new Map(rows.map(({ id, record }) => [id, record]))] as const;
    }),
  );
  return { ...emptyState(row.header), ...(Object.fromEntries(tables) as Partial<NetworkState>) };
}

/** The row of the list of networks for a state. A change made in another window revives a deleted network. */
export function networkRow(state: NetworkState, updatedAt: string): NetworkRow {
  return {
    id: state.network.id,
    header: state.network,
    actorCount: state.actors.size,
    cooperationCount: state.cooperations.size,
    updatedAt,
    deletedAt: null,
  };
}

/**
 * Writes one change and its journal entry. To be called inside a transaction over all tables of a change;
 * returns the header with its number.
 */
export async function writeEntry(
  database: MaillageDatabase,
  after: NetworkState,
  entry: JournalEntry,
  following = UNFOLLOWED,
): Promise<JournalHeader> {
  const { changes, ...header } = entry;
  const { networkId } = entry;
  if (after.network.id !== networkId || !changes.every((change) => isWithin(change, networkId)))
    throw thrown('foreign', networkId);
  const seq = await database.journal.add(header);
  const rows = changesRows(seq, networkId, changes);
  for (const [lot, row] of rows.entries()) {
    checkStopped(following);
    await writeLot(database, networkId, row.changes);
    await database.changes.add(row);
    following.report((lot + 1) / rows.length);
  }
  await database.networks.put(networkRow(after, entry.at));
  return { ...header, seq };
}

/** The rows of what an entry changed: a large patch is stored in lots, the first of which says how many there are. */
function changesRows(seq: number, networkId: string, changes: Patch): ChangesRow[] {
  const lots = Math.max(1, Math.ceil(changes.length / LOT));
  return Array.from({ length: lots }, (_, lot) => {
    const part = changes.slice(lot * LOT, (lot + 1) * LOT);
    return lot === 0
      ? { seq, networkId, changes: part, ...(lots > 1 && { lots }) }
      : { seq: [seq, lot], networkId, changes: part };
  });
}

/** Writes what entries changed that are in the journal already, lot by lot. */
export async function writeChanges(
  database: MaillageDatabase,
  networkId: string,
  entries: readonly { seq: number; changes: Patch }[],
  following = UNFOLLOWED,
): Promise<void> {
  const rows = entries.flatMap(({ seq, changes }) => changesRows(seq, networkId, changes));
  for (let from = 0; from < rows.length; ) {
    checkStopped(following);
    const lot = fitting(rows.slice(from, from + LOT), ({ changes }) => changes.length, LOT);
    await database.changes.bulkAdd(lot);
    from += lot.length;
    following.report(from / rows.length);
  }
}

/** Writes what a patch does to the records of a network, without an entry. */
export async function writeRecords(
  database: MaillageDatabase,
  networkId: string,
  patch: Patch,
  following = UNFOLLOWED,
): Promise<void> {
  for (let from = 0; from < patch.length; from += LOT) {
    checkStopped(following);
    await writeLot(database, networkId, patch.slice(from, from + LOT));
    following.report((from + LOT) / patch.length);
  }
}

/** Thrown inside a transaction it takes back all that was written in it. */
function checkStopped({ signal }: Following): void {
  if (signal.aborted) throw thrown('stopped', 'given up while it was stored');
}

async function writeLot(database: MaillageDatabase, networkId: string, patch: Patch): Promise<void> {
  const puts = new Map<TableName, unknown[]>();
  const deletes = new Map<TableName, [string, string][]>();
  for (const change of patch) {
    if (change.table === 'network') continue;
    if (change.after === null) pushTo(deletes, change.table, [networkId, change.id]);
    else pushTo(puts, change.table, { networkId, id: change.id, record: change.after });
  }
  for (const [table, keys] of deletes) await database.table(table).bulkDelete(keys);
  for (const [table, rows] of puts) await database.table(table).bulkPut(rows);
}

function pushTo<V>(groups: Map<TableName, V[]>, table: TableName, value: V): void {
  const group = groups.get(table);
  if (group) group.push(value);
  else groups.set(table, [value]);
}

/** The state after entries that another window wrote. */
export async function catchUp(
  database: MaillageDatabase,
  state: NetworkState,
  missed: readonly JournalHeader[],
): Promise<NetworkState> {
  let caughtUp = state;
  for (const header of missed) {
    const changes = await wholeChangesOf(database, header);
    // The rows are the truth: they hold what the journal has lost.
    if (!changes) return (await readNetwork(database, state.network.id)) ?? caughtUp;
    caughtUp = applyPatch(caughtUp, changes);
  }
  return caughtUp;
}
