import { done } from '#shared/base/outcome.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import { NO_PAST, type Past } from '#shared/changes/past.ts';
import { applyPatch, type Change, recordChange } from '#shared/changes/patch.ts';
import { EMPTY_STACKS, type JournalHeader } from '#shared/changes/undo-stacks.ts';
import { translator } from '#shared/i18n/translate.ts';
import { type Inspection, inspect } from '#shared/integrity/inspect.ts';
import { newId } from '#shared/model/common.ts';
import { networkSchema } from '#shared/model/network.ts';
import {
  emptyState,
  type NetworkData,
  type NetworkState,
  newNetwork,
  TABLE_NAMES,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import { salvage } from '#shared/model/salvage.ts';
import { leftOpening, letGo } from './coming-up.ts';
import { attemptInTurn, connection } from './connection.ts';
import { findingsOfPast } from './damaged-past.ts';
import { tablesOfChange, tablesOfErasure } from './database.ts';
import { dispatch } from './dispatch.ts';
import { attempt, type StoreOutcome, storeFailed, thrown } from './faults.ts';
import { followOnScreen, partOf } from './following.ts';
import { loadNetwork, refreshImage } from './image.ts';
import {
  lastHeaders,
  lastSeq,
  NOT_AN_UNDO,
  networkRow,
  readNetwork,
  writeEntry,
  writeRecords,
} from './journal.ts';
import { writePast } from './past.ts';
import { preference, setPreference } from './preferences.ts';
import { showNetwork } from './show-network.ts';
import { deletionOf } from './sound-rows.ts';
import { INITIAL_STATE, setStacks, useMaillage } from './store.ts';
import { refreshNetworks } from './summaries.ts';
import { resetView } from './view-state.ts';

/** Opens a network and shows it; `anyway`: with a new header where not even that can be used. */
export function openNetwork(id: string, { anyway = false } = {}): Promise<StoreOutcome<null>> {
  return attemptInTurn(async () => {
    const database = connection();
    // One transaction, so that rows and journal are of the same moment even while another window writes.
    const opened = await database.transaction('r', tablesOfChange(database), async () => ({
      loaded: (await isDeleted(id)) ? undefined : await loadNetwork(database, id),
      headers: await lastHeaders(database, id),
    }));
    if (!opened.loaded) throw thrown('missing', id);
    const { state: loaded, checked } = opened.loaded;
    const inspection = inspect(loaded, checked) ?? (anyway ? inspect(withNewHeader(loaded, id)) : null);
    if (!inspection) throw thrown('unreadable', id);
    const { state } = inspection;
    const findings = [...inspection.findings, ...(await findingsOfPast(database, id))];
    const repair = await writeRepair(inspection, opened.headers.at(-1)?.seq ?? 0);
    const headers = repair ? [...opened.headers, repair] : opened.headers;
    showNetwork(state, headers, findings);
    whenIdle(() => refreshImage(database, state, headers.at(-1)?.seq ?? 0));
    return null;
  });
}

/** The same network with a header of its own in place of one that cannot be used. */
function withNewHeader(state: NetworkState, id: string): NetworkState {
  const language = preference('language');
  const name = translator(language)('recovery.unnamed');
  const fresh = newNetwork(id, name, new Date().toISOString(), language);
  const salvaged = salvage(networkSchema, state.network, { id }, fresh);
  return { ...state, network: salvaged?.record ?? fresh };
}

/** Writes what was repaired as a change of its own; null when there is nothing to write, or nothing may be. */
async function writeRepair(
  { state, changes, findings }: Inspection,
  after: number,
): Promise<JournalHeader | null> {
  if (changes.length === 0 || useMaillage.getState().readOnly) return null;
  const database = connection();
  const networkId = state.network.id;
  return database.transaction('rw', tablesOfChange(database), async () => {
    // Another window has opened the network meanwhile, and has repaired it.
    if ((await lastSeq(database, networkId)) > after) return null;
    return writeEntry(database, state, {
      ...NOT_AN_UNDO,
      networkId,
      at: new Date().toISOString(),
      kind: 'repair',
      details: { count: findings.length },
      count: changes.length,
      changes,
    });
  });
}

/** An image is a convenience: it waits for a quiet moment, and a failure only means a slower next start. */
function whenIdle(task: () => Promise<void>): void {
  const run = () => void task().catch(() => undefined);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 30_000 });
  else setTimeout(run);
}

async function isDeleted(id: string): Promise<boolean> {
  return deletionOf((await connection().networks.get(id))?.deletedAt) !== null;
}

export function closeNetwork(): void {
  const { phase, networks, readOnly } = useMaillage.getState();
  resetView();
  setStacks(EMPTY_STACKS);
  letGo();
  useMaillage.setState({ ...INITIAL_STATE, phase, networks, readOnly });
  setPreference('lastNetwork', '');
}

/** Creates an empty network and opens it; returns its id. */
export function createNetwork(name: string, language: 'fr' | 'en'): Promise<StoreOutcome<string>> {
  const network = newNetwork(newId(), name, new Date().toISOString(), language);
  return addNetwork(toData(emptyState(network)));
}

/**
 * Stores a whole network (a sample, a file, a copy), with its past if it has one, and opens it. Its id must be free;
 * the caller gives a new one when it wants a copy. A large one is followed on the screen, where it can be stopped:
 * then nothing is stored. Returns its id.
 */
export async function addNetwork(data: NetworkData, past: Past = NO_PAST): Promise<StoreOutcome<string>> {
  const networkId = data.network.id;
  const records = recordsOf(data);
  const changed = past.entries.reduce((sum, { changes }) => sum + changes.length, 0);
  const share = records.length / Math.max(1, records.length + changed);
  const row = networkRow(toState(data), new Date().toISOString());
  const stored = await attemptInTurn(async () => {
    const database = connection();
    const following = followOnScreen();
    following.records(records.length + changed);
    try {
      await database.transaction('rw', tablesOfErasure(database), async () => {
        if (await database.networks.get(networkId)) throw thrown('exists', networkId);
        await writeRecords(database, networkId, records, partOf(following, 0, share));
        await database.networks.put(row);
        await writePast(database, networkId, past, partOf(following, share, 1));
      });
    } finally {
      following.end();
    }
    await refreshNetworks();
  });
  if (!stored.ok) return stored;
  const opened = await openNetwork(networkId);
  return opened.ok ? done(networkId) : opened;
}

/** What a network begins with is not something to undo: it has no journal entry. */
function recordsOf(data: NetworkData): Change[] {
  return TABLE_NAMES.flatMap((name) =>
    data[name].map((record): Change => recordChange(name, record.id, null, record)),
  );
}

/** Renames the open network as a change that can be undone, another one in its own journal. */
export async function renameNetwork(id: string, name: string): Promise<StoreOutcome<unknown>> {
  const command = updateNetwork({ name });
  const { current, viewing } = useMaillage.getState();
  if (current?.network.id === id && !viewing) return dispatch(command);
  return attemptInTurn(async () => {
    const database = connection();
    await database.transaction('rw', tablesOfChange(database), async () => {
      const state = await readNetwork(database, id);
      if (!state) throw thrown('missing', id);
      const changes = command.patch(state);
      if (changes.length === 0) return;
      await writeEntry(database, applyPatch(state, changes), {
        ...NOT_AN_UNDO,
        networkId: id,
        at: new Date().toISOString(),
        kind: command.kind,
        details: command.details,
        count: changes.length,
        changes,
      });
    });
    await refreshNetworks();
  });
}

/**
 * Copies a network with the ids of its records, so that copies can be compared and merged later. Snapshots stay
 * with the network they are of.
 */
export async function duplicateNetwork(id: string, name: string): Promise<StoreOutcome<string>> {
  const read = await attempt(() => readNetwork(connection(), id));
  if (!read.ok) return read;
  const state = read.value;
  if (!state) return storeFailed('missing', id);
  const createdAt = new Date().toISOString();
  return addNetwork(toData({ ...state, network: { ...state.network, id: newId(), name, createdAt } }));
}

/** A whole network as it is stored, of one moment; null when there is none of that id. */
export function readStored(id: string): Promise<StoreOutcome<NetworkState | null>> {
  const database = connection();
  return attempt(() =>
    database.transaction('r', tablesOfChange(database), async () => {
      return (await loadNetwork(database, id))?.state ?? null;
    }),
  );
}

/** Puts a network aside, with its snapshots: both can be brought back for some days. */
export async function deleteNetwork(id: string): Promise<StoreOutcome<null>> {
  const marked = await markDeleted(id, new Date().toISOString());
  if (marked.ok && useMaillage.getState().current?.network.id === id) closeNetwork();
  return marked;
}

export function restoreNetwork(id: string): Promise<StoreOutcome<null>> {
  return markDeleted(id, null);
}

function markDeleted(id: string, deletedAt: string | null): Promise<StoreOutcome<null>> {
  return attemptInTurn(async () => {
    const { networks } = connection();
    if (!(await networks.get(id))) throw thrown('missing', id);
    await networks.update(id, { deletedAt });
    await refreshNetworks();
    return null;
  });
}

/**
 * Opens the network that was open when the app was closed, if it is still there. One that did not come up the last time
 * is not tried again by itself: the start screen offers it beside the others.
 */
export async function reopenLast(): Promise<void> {
  const id = preference('lastNetwork');
  if (id === '') return;
  if ((await leftOpening()) === id) {
    useMaillage.setState({ notOpened: id });
    return;
  }
  const opened = await openNetwork(id);
  // The start screen still leads to the others; opening this one says what is wrong.
  if (!opened.ok && opened.fault.why !== 'missing') useMaillage.setState({ notOpened: id });
}
