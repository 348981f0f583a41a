import type { Command } from '#shared/commands/command.ts';
import { applyPatch, invertPatch, type Patch } from '#shared/commands/patch.ts';
import { advanceStacks, type JournalHeader, type UndoStacks } from '#shared/commands/undo-stacks.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { connection, inTurn } from './connection.ts';
import { tablesOfChange } from './database.ts';
import { type DispatchOutcome, failedOutcome } from './faults.ts';
import { catchUp, changesOf, headersAfter, type JournalEntry, NOT_AN_UNDO, writeEntry } from './journal.ts';
import { setStacks, useMaillage } from './store.ts';
import { refreshNetworks } from './summaries.ts';

type NewEntry = Pick<JournalEntry, 'kind' | 'details' | 'undoes' | 'redoes' | 'changes'>;

/** The single door for changes: one transaction with its journal entry, then the same patch in memory. */
export function dispatch(command: Command): Promise<DispatchOutcome> {
  return commit(async (state) => ({
    kind: command.kind,
    details: command.details,
    ...NOT_AN_UNDO,
    changes: command.patch(state),
  }));
}

/** Takes back the last change that is not taken back yet, also one of an earlier day. */
export function undo(): Promise<DispatchOutcome> {
  return commit(async (_state, stacks) => {
    const entry = stacks.undo.at(-1);
    if (!entry) return null;
    const changes = invertPatch(await changesOf(connection(), entry.seq));
    return { kind: entry.kind, details: entry.details, ...NOT_AN_UNDO, undoes: entry.seq, changes };
  });
}

export function redo(): Promise<DispatchOutcome> {
  return commit(async (_state, stacks) => {
    const entry = stacks.redo.at(-1);
    if (!entry) return null;
    const changes = await changesOf(connection(), entry.seq);
    return { kind: entry.kind, details: entry.details, ...NOT_AN_UNDO, redoes: entry.seq, changes };
  });
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

function commit(
  prepare: (state: NetworkState, stacks: UndoStacks) => Promise<NewEntry | null>,
): Promise<DispatchOutcome> {
  return inTurn(async () => {
    const { current, viewing } = useMaillage.getState();
    if (!current) return { ok: false, fault: 'closed', detail: 'no open network' };
    if (viewing) return { ok: false, fault: 'snapshot', detail: 'a snapshot cannot be changed' };
    useMaillage.setState({ saving: 'saving' });
    try {
      const entry = await store(prepare);
      useMaillage.setState({ saving: 'saved' });
      if (entry) await refreshNetworks();
      return { ok: true, entry };
    } catch (error) {
      useMaillage.setState({ saving: 'failed' });
      return failedOutcome(error);
    }
  });
}

async function store(
  prepare: (state: NetworkState, stacks: UndoStacks) => Promise<NewEntry | null>,
): Promise<JournalHeader | null> {
  const database = connection();
  const { current, appliedSeq, stacks } = useMaillage.getState();
  if (!current) return null;
  const networkId = current.network.id;
  const { state, headers, written } = await database.transaction('rw', tablesOfChange(database), async () => {
    // Another window may have written since: its entries come first, then ours is made on top of them.
    const missed = await headersAfter(database, networkId, appliedSeq);
    const before = await catchUp(database, current, missed);
    const entry = await prepare(before, missed.reduce(advanceStacks, stacks));
    if (!entry || entry.changes.length === 0) return { state: before, headers: missed, written: null };
    const after = applyPatch(before, entry.changes as Patch);
    const at = new Date().toISOString();
    const count = entry.changes.length;
    const header = await writeEntry(database, after, { ...entry, networkId, at, count });
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
