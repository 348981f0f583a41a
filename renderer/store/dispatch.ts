import { done, failed } from '#shared/base/outcome.ts';
import type { Command } from '#shared/changes/command.ts';
import { applyPatch, type Change, invertPatch, type Patch } from '#shared/changes/patch.ts';
import {
  advanceStacks,
  EMPTY_STACKS,
  type JournalHeader,
  type UndoStacks,
} from '#shared/changes/undo-stacks.ts';
import { type Network, networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState, RECORD_SCHEMAS } from '#shared/model/network-state.ts';
import { connection, inTurn } from './connection.ts';
import { tablesOfChange } from './database.ts';
import { type DispatchOutcome, faultOf, storeFailed, thrown } from './faults.ts';
import { followOnScreen, partOf } from './following.ts';
import {
  catchUp,
  headersAfter,
  type JournalEntry,
  NOT_AN_UNDO,
  wholeChangesOf,
  writeEntry,
} from './journal.ts';
import { showNetwork } from './show-network.ts';
import { type MaillageState, setStacks, useMaillage } from './store.ts';
import { refreshNetworks } from './summaries.ts';
import { whileUnderWay } from './unfinished.ts';

type NewEntry = Pick<JournalEntry, 'kind' | 'details' | 'undoes' | 'redoes' | 'changes'>;

/** The single door for changes: one transaction with its journal entry, then the same patch in memory. */
export function dispatch(command: Command): Promise<DispatchOutcome> {
  return whileUnderWay(
    command,
    commit(async (state) => ({ ...entryFor(command), changes: command.patch(state) })),
  );
}

/** Creates a network with what its first change makes of it, both in one transaction, and shows it. */
export function dispatchNew(network: Network, command: Command): Promise<DispatchOutcome> {
  return outcomeOf(async (following) => {
    const database = connection();
    const networkId = network.id;
    const before = emptyState(network);
    const changes = command.patch(before);
    following.records(changes.length);
    const after = applyPatch(before, changes);
    const entry = { ...entryFor(command), networkId, at: new Date().toISOString(), changes };
    const header = await database.transaction('rw', tablesOfChange(database), async () => {
      if (await database.networks.get(networkId)) throw thrown('exists', networkId);
      return writeEntry(database, after, { ...entry, count: changes.length }, following);
    });
    showNetwork(after, [header]);
    return header;
  });
}

function entryFor({ kind, details }: Command) {
  return { kind, details, ...NOT_AN_UNDO };
}

/** Takes back the last change that is not taken back yet, also one of an earlier day. */
export function undo(): Promise<DispatchOutcome> {
  return commit(async (_state, stacks, following) => {
    const entry = stacks.undo.at(-1);
    if (!entry) return null;
    following.records(entry.count);
    const changes = await journaled(entry, following, invertPatch);
    return { kind: entry.kind, details: entry.details, ...NOT_AN_UNDO, undoes: entry.seq, changes };
  });
}

export function redo(): Promise<DispatchOutcome> {
  return commit(async (_state, stacks, following) => {
    const entry = stacks.redo.at(-1);
    if (!entry) return null;
    following.records(entry.count);
    const changes = await journaled(entry, following);
    return { kind: entry.kind, details: entry.details, ...NOT_AN_UNDO, redoes: entry.seq, changes };
  });
}

/** What an entry changed, to be acted on; refused when not all of it is there or a record of it can no longer be used. */
async function journaled(
  entry: JournalHeader,
  following: Followed,
  turned: (patch: Patch) => Patch = (patch) => patch,
): Promise<Patch> {
  const changes = await wholeChangesOf(connection(), entry, partOf(following, 0, READING));
  const patch = changes && turned(changes);
  if (!patch?.every(isUsable)) throw thrown('history', `entry ${entry.seq}`);
  return patch;
}

function isUsable({ table, after }: Change): boolean {
  const schema = table === 'network' ? networkSchema : RECORD_SCHEMAS[table];
  return after === null || schema.safeParse(after).success;
}

/** Applies what another window has written meanwhile. */
export function followOtherWindows(): Promise<void> {
  return inTurn(async () => {
    const { current, appliedSeq, viewing } = useMaillage.getState();
    if (!current || viewing) return;
    const missed = await headersAfter(connection(), current.network.id, appliedSeq);
    if (missed.length === 0) return;
    take(await catchUp(connection(), current, missed), missed);
    await refreshNetworks();
  });
}

type Prepare = (state: NetworkState, stacks: UndoStacks, following: Followed) => Promise<NewEntry | null>;
type Followed = ReturnType<typeof followOnScreen>;

/** How much of taking a change back is reading it. */
const READING = 0.1;

function commit(prepare: Prepare): Promise<DispatchOutcome> {
  return outcomeOf(
    (following) => store(prepare, following),
    ({ current, viewing }) => {
      if (!current) return storeFailed('closed', 'no open network');
      if (viewing) return storeFailed('snapshot', 'a snapshot cannot be changed');
      return null;
    },
  );
}

/** Stores something in turn and reports how it went, on the screen as well. */
function outcomeOf(
  task: (following: Followed) => Promise<JournalHeader | null>,
  refused: (state: MaillageState) => DispatchOutcome | null = () => null,
): Promise<DispatchOutcome> {
  return inTurn(async () => {
    const refusal = refused(useMaillage.getState());
    if (refusal) return refusal;
    const following = followOnScreen();
    useMaillage.setState({ saving: 'saving' });
    try {
      const entry = await task(following);
      useMaillage.setState({ saving: 'saved' });
      if (entry) await refreshNetworks();
      return done(entry);
    } catch (error) {
      const fault = faultOf(error);
      // What lies before an entry that cannot be taken back cannot be either.
      if (fault.why === 'history') setStacks(EMPTY_STACKS);
      // What was given up is no failure: all is as it was stored before.
      useMaillage.setState({ saving: fault.why === 'stopped' ? 'saved' : 'failed' });
      return failed(fault);
    } finally {
      following.end();
    }
  });
}

async function store(prepare: Prepare, following: Followed): Promise<JournalHeader | null> {
  const database = connection();
  const { current, appliedSeq, stacks } = useMaillage.getState();
  if (!current) return null;
  const networkId = current.network.id;
  const { state, headers, written } = await database.transaction('rw', tablesOfChange(database), async () => {
    // Another window may have written since: its entries come first, then ours is made on top of them.
    const missed = await headersAfter(database, networkId, appliedSeq);
    const before = await catchUp(database, current, missed);
    const entry = await prepare(before, missed.reduce(advanceStacks, stacks), following);
    if (!entry || entry.changes.length === 0) return { state: before, headers: missed, written: null };
    const count = entry.changes.length;
    following.records(count);
    const after = applyPatch(before, entry.changes as Patch);
    const at = new Date().toISOString();
    const writing = partOf(following, (entry.undoes ?? entry.redoes) ? READING : 0, 1);
    const header = await writeEntry(database, after, { ...entry, networkId, at, count }, writing);
    return { state: after, headers: [...missed, header], written: header };
  });
  if (headers.length > 0) take(state, headers);
  return written;
}

/** Makes a stored state the one in memory. */
function take(state: NetworkState, entries: readonly JournalHeader[]): void {
  const last = entries.at(-1);
  setStacks(entries.reduce(advanceStacks, useMaillage.getState().stacks));
  useMaillage.setState((previous) => ({
    current: state,
    appliedSeq: last?.seq ?? previous.appliedSeq,
    savedAt: last?.at ?? previous.savedAt,
  }));
}
