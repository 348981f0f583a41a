import type { KeptSnapshot, Past, PastEntry, WholeNetwork } from '#shared/changes/past.ts';
import { madeOwn } from '#shared/changes/within.ts';
import {
  fitting,
  MOST_CHANGED_RECORDS,
  MOST_SNAPSHOT_BYTES,
  MOST_SNAPSHOTS,
} from '#shared/exchange/maillage/maillage-past.ts';
import { toData } from '#shared/model/network-state.ts';
import { connection } from './connection.ts';
import { type MaillageDatabase, tablesOfErasure } from './database.ts';
import type { Following } from './following.ts';
import { loadNetwork } from './image.ts';
import { changesOf, headersAfter, writeChanges } from './journal.ts';
import { soundChanges, soundNetworkRow, soundSnapshots } from './sound-rows.ts';

/** All that this computer has of a network, of one moment; null when there is none of that id. */
export async function readWhole(id: string): Promise<(WholeNetwork & { changedAt: string }) | null> {
  const database = connection();
  return database.transaction('r', tablesOfErasure(database), async () => {
    const loaded = await loadNetwork(database, id);
    const row = soundNetworkRow(await database.networks.get(id));
    if (!loaded || !row) return null;
    const { updatedAt, snapshotsAt = '' } = row;
    const changedAt = snapshotsAt > updatedAt ? snapshotsAt : updatedAt;
    return { data: toData(loaded.state), past: await readPast(database, id), changedAt };
  });
}

/** The latest of a network's past that a file has room for. */
async function readPast(database: MaillageDatabase, networkId: string): Promise<Past> {
  const snapshots = soundSnapshots(await database.snapshots.where('networkId').equals(networkId).toArray())
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) => other.takenAt.localeCompare(one.takenAt));
  const kept: KeptSnapshot[] = [];
  for (const snapshot of fitting(
    snapshots.slice(0, MOST_SNAPSHOTS),
    ({ size }) => size,
    MOST_SNAPSHOT_BYTES,
  )) {
    const row = await database.snapshotBytes.get(snapshot.id);
    if (row) kept.push({ snapshot, bytes: row.bytes });
  }
  const headers = (await headersAfter(database, networkId, -1)).reverse();
  const latest = fitting(headers, ({ count }) => 1 + count, MOST_CHANGED_RECORDS).reverse();
  const rows = await database.changes.bulkGet(latest.map(({ seq }) => seq));
  const changes: PastEntry['changes'][] = [];
  for (const [index, { seq }] of latest.entries()) {
    // Of a large entry that is only the first lot.
    changes.push(rows[index]?.lots ? await changesOf(database, seq) : soundChanges(rows[index]?.changes));
  }
  return {
    snapshots: kept,
    entries: latest.map((header, index): PastEntry => ({ ...header, changes: changes[index] ?? [] })),
    leftOut: { snapshots: snapshots.length - kept.length, entries: headers.length - latest.length },
  };
}

/**
 * Gives a network the past that a file holds. To be called inside the transaction that stores it. Entries get numbers of
 * this database; one that took back an entry the file had no room for still takes back nothing else.
 */
export async function writePast(
  database: MaillageDatabase,
  networkId: string,
  { snapshots, entries }: Past,
  following: Following,
): Promise<void> {
  await database.snapshots.bulkAdd(snapshots.map(({ snapshot }) => ({ ...snapshot, networkId })));
  await database.snapshotBytes.bulkAdd(
    snapshots.map(({ snapshot: { id }, bytes }) => ({ id, networkId, bytes })),
  );
  const [first] = entries;
  if (!first) return;
  const headerOf = ({ seq: _, changes: __, ...header }: PastEntry) => ({ ...header, networkId });
  // The database gives the first number, and no other window can write before the last.
  const base = await database.journal.add({ ...headerOf(first), undoes: null, redoes: null });
  const seqs = new Map(entries.map(({ seq }, index) => [seq, base + index]));
  const renumbered = (seq: number | null) => (seq === null ? null : (seqs.get(seq) ?? 0));
  const headers = entries.map((entry, index) => ({
    ...headerOf(entry),
    seq: base + index,
    undoes: renumbered(entry.undoes),
    redoes: renumbered(entry.redoes),
  }));
  await database.journal.bulkPut(headers);
  const numbered = entries.map(({ changes }, index) => ({
    seq: base + index,
    changes: madeOwn(changes, networkId),
  }));
  await writeChanges(database, networkId, numbered, following);
}
