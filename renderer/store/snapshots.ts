import { liveQuery } from 'dexie';
import { done, failed } from '#shared/base/outcome.ts';
import type { KeptSnapshot } from '#shared/changes/past.ts';
import { EMPTY_STACKS } from '#shared/changes/undo-stacks.ts';
import {
  ancestorOf,
  ancestorsOf,
  joined,
  lineageOf,
  type StateName,
  storedLineage,
  withoutWhole,
} from '#shared/compare/merge/lineage.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { newId } from '#shared/model/common.ts';
import type { Network } from '#shared/model/network.ts';
import { type NetworkState, type TableName, toData, toState } from '#shared/model/network-state.ts';
import type { Snapshot, SnapshotReason, SnapshotWords } from '#shared/model/snapshot.ts';
import { nameSent, nameState } from '#shared/privacy/redaction/state-name.ts';
import { attemptInTurn, connection } from './connection.ts';
import { attempt, faultOf, type StoreOutcome, thrown } from './faults.ts';
import { addNetwork, openNetwork } from './networks.ts';
import { soundSnapshots } from './sound-rows.ts';
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

/** Keeps what was given to others when it is not all of the network: what comes back begins from it. */
export function keepHanded(
  handed: NetworkState,
  words: SnapshotWords,
): Promise<StoreOutcome<Snapshot | null>> {
  return attemptInTurn(async () => ((await isKept(handed)) ? null : storeSnapshot(handed, words, 'shared')));
}

/** Keeps what a colleague sent of the open network; null when that content is there already. */
export function keepReceived(
  theirs: NetworkState,
  without: readonly TableName[],
  words: SnapshotWords,
): Promise<StoreOutcome<Snapshot | null>> {
  return attemptInTurn(async () => {
    const name = nameSent(theirs, without);
    return (await isKept(theirs, name)) ? null : storeSnapshot(theirs, words, 'received', name);
  });
}

/** Adds snapshots that came with a file and are not here yet: those that its stories show, or all of them. */
export function addSnapshots(
  networkId: string,
  came: readonly KeptSnapshot[],
): Promise<StoreOutcome<number>> {
  return attemptInTurn(async () => {
    const { networks, snapshots, snapshotBytes } = connection();
    const added = await connection().transaction('rw', networks, snapshots, snapshotBytes, async () => {
      const known = await snapshots.bulkGet(came.map(({ snapshot }) => snapshot.id));
      const news = came.filter((_, place) => !known[place]);
      // They are states of the colleague's network: what it came from is in its header.
      await snapshots.bulkAdd(news.map(({ snapshot }) => ({ ...snapshot, networkId, theirs: true })));
      await snapshotBytes.bulkAdd(news.map(({ snapshot: { id }, bytes }) => ({ id, networkId, bytes })));
      if (news.length > 0) await networks.update(networkId, { snapshotsAt: new Date().toISOString() });
      return news.length;
    });
    if (added > 0) await refreshNetworks();
    return added;
  });
}

/** Whether the content, every record of it, is in one of the network's snapshots. */
async function isKept(state: NetworkState, name: StateName = nameState(state)): Promise<boolean> {
  const known = await newestFirst(state.network.id);
  return known.some((one) => {
    const { id, whole } = one.state ?? {};
    return one.deletedAt === null && (name.whole === null ? id === name.id : whole?.includes(name.whole));
  });
}

/** Where a state of a network comes from, as its file says it. */
interface Origins {
  /** Its header with all states that it came from. */
  network: Network;
  /** Content hashes of its snapshots, for apps that know no lineage. */
  ancestors: string[];
}

/** The origins of a network as it is, or as it was in a snapshot; `contacts` says whether they go with the file. */
export function originsOf(
  network: Network,
  contacts: boolean,
  until: Snapshot | null = null,
): Promise<StoreOutcome<Origins>> {
  return attempt(async () => {
    const living = (await newestFirst(network.id)).filter(({ deletedAt }) => deletedAt === null);
    const then = until ? living.filter(({ takenAt }) => takenAt <= until.takenAt) : living;
    const lineage = lineageOf(network, then);
    const wanted = until?.state ? ancestorsOf(until.state.id, joined(lineage.values(), [until.state])) : null;
    const origins = storedLineage(lineage)
      .filter(({ id }) => wanted?.has(id) ?? true)
      .map((one) => (contacts ? one : withoutWhole(one)));
    const { lineage: _, ...header } = network;
    return {
      network: origins.length > 0 ? { ...header, lineage: origins } : header,
      ancestors: [...new Set(then.map(({ contentHash }) => contentHash))],
    };
  });
}

async function storeSnapshot(
  state: NetworkState,
  words: SnapshotWords,
  reason: SnapshotReason,
  /** What a colleague's state is known by: it was never one of this network. */
  theirs: StateName | null = null,
): Promise<Snapshot> {
  const takenAt = new Date().toISOString();
  const known = lineageOf(state.network, theirs ? [] : await newestFirst(state.network.id));
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
    state: ancestorOf(theirs ?? nameState(state), known),
    ...(theirs && { theirs: true }),
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
  return soundSnapshots(found).sort((one, other) => other.takenAt.localeCompare(one.takenAt));
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

/** Puts a snapshot aside: it can be brought back for some days. */
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
