import { liveQuery } from 'dexie';
import { done, failed } from '#shared/base/outcome.ts';
import { EMPTY_STACKS } from '#shared/changes/undo-stacks.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { newId } from '#shared/model/common.ts';
import { type NetworkState, toData, toState } from '#shared/model/network-state.ts';
import type { Snapshot, SnapshotReason, SnapshotWords } from '#shared/model/snapshot.ts';
import { attemptInTurn, connection } from './connection.ts';
import { attempt, faultOf, type StoreOutcome, thrown } from './faults.ts';
import { addNetwork, openNetwork } from './networks.ts';
import { setStacks, useMaillage } from './store.ts';
import { refreshNetworks } from './summaries.ts';
import { clearSelection } from './view-state.ts';

/** A copy of a network as it is stored: the bytes of a `.maillage` file, with its contacts. */
function bytesOf(state: NetworkState, now: string): Uint8Array<ArrayBuffer> {
  return writeMaillage(toData(state), { contacts: true, now });
}

/** Copies the open network as it is now; refused when none is open, or only an older copy of one. */
export function takeSnapshot(
  words: SnapshotWords,
  reason: SnapshotReason = 'made',
): Promise<StoreOutcome<Snapshot>> {
  return attemptInTurn(async () => {
    const { current, viewing } = useMaillage.getState();
    if (!current) throw thrown('closed', words.name);
    if (viewing) throw thrown('snapshot', viewing.id);
    return storeSnapshot(current, words, reason);
  });
}

/** The same, but only when the content is in none of the network's snapshots yet; else null. */
export function keepAsSnapshot(
  words: SnapshotWords,
  reason: SnapshotReason,
): Promise<StoreOutcome<Snapshot | null>> {
  return attemptInTurn(async () => {
    const { current, viewing } = useMaillage.getState();
    if (!current || viewing) return null;
    return (await isKept(current)) ? null : storeSnapshot(current, words, reason);
  });
}

/** Keeps what a colleague sent of the open network; null when that content is there already. */
export function keepReceived(
  theirs: NetworkState,
  words: SnapshotWords,
): Promise<StoreOutcome<Snapshot | null>> {
  return attemptInTurn(async () =>
    (await isKept(theirs)) ? null : storeSnapshot(theirs, words, 'received'),
  );
}

/** Whether the content is in one of the network's snapshots. */
async function isKept(state: NetworkState): Promise<boolean> {
  const hash = contentHash(state);
  const known = await newestFirst(state.network.id);
  return known.some((one) => one.deletedAt === null && one.contentHash === hash);
}

/** What a file of the network says of where it comes from: the contents of the network's snapshots. */
export function ancestorsOf(networkId: string): Promise<StoreOutcome<string[]>> {
  return attempt(async () => {
    const living = (await newestFirst(networkId)).filter(({ deletedAt }) => deletedAt === null);
    return [...new Set(living.map(({ contentHash }) => contentHash))];
  });
}

async function storeSnapshot(
  state: NetworkState,
  words: SnapshotWords,
  reason: SnapshotReason,
): Promise<Snapshot> {
  const takenAt = new Date().toISOString();
  const bytes = bytesOf(state, takenAt);
  const snapshot: Snapshot = {
    id: newId(),
    networkId: state.network.id,
    ...words,
    reason,
    takenAt,
    actorCount: state.actors.size,
    cooperationCount: state.cooperations.size,
    collectiveCount: state.collectives.size,
    size: bytes.length,
    contentHash: contentHash(state),
    deletedAt: null,
  };
  const database = connection();
  const { networks, snapshots, snapshotBytes } = database;
  await database.transaction('rw', networks, snapshots, snapshotBytes, async () => {
    await snapshots.add(snapshot);
    await snapshotBytes.add({ id: snapshot.id, networkId: snapshot.networkId, bytes });
    await networks.update(snapshot.networkId, { snapshotsAt: takenAt });
  });
  await refreshNetworks();
  return snapshot;
}

/** The snapshots of a network, deleted ones included, the newest first. */
export function snapshotsOf(networkId: string): Promise<StoreOutcome<Snapshot[]>> {
  return attempt(() => newestFirst(networkId));
}

async function newestFirst(networkId: string): Promise<Snapshot[]> {
  const found = await connection().snapshots.where('networkId').equals(networkId).toArray();
  return found.sort((one, other) => other.takenAt.localeCompare(one.takenAt));
}

/** Reports the snapshots of a network now and whenever they change; returns how to end it. */
export function watchSnapshots(
  networkId: string,
  report: (snapshots: StoreOutcome<Snapshot[]>) => void,
): () => void {
  const watching = liveQuery(() => newestFirst(networkId)).subscribe({
    next: (found) => report(done(found)),
    error: (error) => report(failed(faultOf(error))),
  });
  return () => watching.unsubscribe();
}

/** The copy itself. */
export function readSnapshot(id: string): Promise<StoreOutcome<NetworkState>> {
  return attempt(() => copyOf(id));
}

async function copyOf(id: string): Promise<NetworkState> {
  const row = await connection().snapshotBytes.get(id);
  const data = row && readMaillage(row.bytes).data;
  if (!data) throw thrown('copy', id);
  // Of a network that was restored beside itself, the snapshots still bear the id it had.
  return toState({ ...data, network: { ...data.network, id: row.networkId } });
}

/** Changes what a snapshot is called and what is noted of it, never what it holds. */
export function describeSnapshot(id: string, words: SnapshotWords): Promise<StoreOutcome<null>> {
  return change(id, { name: words.name, note: words.note });
}

/** Puts a snapshot aside: it can be brought back until the app closes. */
export function deleteSnapshot(id: string): Promise<StoreOutcome<null>> {
  return markDeleted(id, new Date().toISOString());
}

export function bringBackSnapshot(id: string): Promise<StoreOutcome<null>> {
  return markDeleted(id, null);
}

function markDeleted(id: string, deletedAt: string | null): Promise<StoreOutcome<null>> {
  return change(id, { deletedAt });
}

function change(id: string, fields: Partial<Snapshot>): Promise<StoreOutcome<null>> {
  return attemptInTurn(async () => {
    const { networks, snapshots } = connection();
    await connection().transaction('rw', networks, snapshots, async () => {
      const networkId = (await snapshots.get(id))?.networkId;
      await snapshots.update(id, fields);
      if (networkId) await networks.update(networkId, { snapshotsAt: new Date().toISOString() });
    });
    await refreshNetworks();
    return null;
  });
}

/** Makes a network of its own of a snapshot, and opens it; returns its id. */
export async function restoreSnapshot(id: string, name: string): Promise<StoreOutcome<string>> {
  const copy = await readSnapshot(id);
  if (!copy.ok) return copy;
  const createdAt = new Date().toISOString();
  const network = { ...copy.value.network, id: newId(), name, createdAt };
  return addNetwork(toData({ ...copy.value, network }));
}

/** Shows a snapshot in place of its network: everything can be looked at, nothing changed. */
export function viewSnapshot(id: string): Promise<StoreOutcome<null>> {
  return attemptInTurn(async () => {
    const snapshot = await connection().snapshots.get(id);
    if (!snapshot) throw thrown('copy', id);
    const current = await copyOf(id);
    clearSelection();
    setStacks(EMPTY_STACKS);
    useMaillage.setState({ current, viewing: snapshot });
    return null;
  });
}

/** Back from a snapshot to the network as it is now. */
export async function leaveSnapshot(): Promise<StoreOutcome<null>> {
  const { viewing } = useMaillage.getState();
  return viewing ? openNetwork(viewing.networkId) : done(null);
}

/** Erases the snapshots that were deleted in an earlier run. */
export async function purgeDeletedSnapshots(): Promise<void> {
  const database = connection();
  await database.transaction('rw', database.snapshots, database.snapshotBytes, async () => {
    const deleted = (await database.snapshots.toArray()).filter(({ deletedAt }) => deletedAt !== null);
    const ids = deleted.map(({ id }) => id);
    await database.snapshots.bulkDelete(ids);
    await database.snapshotBytes.bulkDelete(ids);
  });
}
