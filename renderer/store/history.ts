import { Dexie } from 'dexie';
import { type Fates, isOwnChange, isUndone } from '#shared/changes/history/fates.ts';
import type { Patch } from '#shared/changes/patch.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import { connection } from './connection.ts';
import { entryOf } from './database.ts';
import { attempt, type StoreOutcome } from './faults.ts';
import { changesOf } from './journal.ts';
import { soundChanges, soundHeaders } from './sound-rows.ts';

/** Where to go on reading, newest first; `FROM_NOW` to begin. */
export interface HistoryCursor {
  /** Entries from this number on are read already. */
  before: number;
  fates: Fates;
}

export interface HistoryEntry extends JournalHeader {
  /** Taken back since. */
  undone: boolean;
}

export interface RecordEntry extends HistoryEntry {
  changes: Patch;
}

export interface HistoryPage<E> {
  entries: E[];
  /** Null at the beginning of the journal. */
  next: HistoryCursor | null;
}

/** How many entries are read at once; between two reads the screen may draw and the reader may turn away. */
const CHUNK = 200;

/** The headers of a network's own changes, newest first, in chunks; undo and redo only mark them. */
async function* ownChanges(
  networkId: string,
  from: HistoryCursor | null,
  signal: AbortSignal,
): AsyncGenerator<{ entries: HistoryEntry[]; next: HistoryCursor | null }> {
  const fates: Fates = new Map(from?.fates);
  let before: number = from?.before ?? Number.POSITIVE_INFINITY;
  while (!signal.aborted) {
    const rows = await connection()
      .journal.where('[networkId+seq]')
      .between([networkId, Dexie.minKey], [networkId, before], true, false)
      .reverse()
      .limit(CHUNK)
      .toArray();
    const headers = soundHeaders(rows);
    const entries = headers
      .map((header) => ({ ...header, undone: isUndone(header, fates) }))
      .filter(isOwnChange);
    before = rows.at(-1)?.seq ?? before;
    const next = rows.length < CHUNK ? null : { before, fates: new Map(fates) };
    yield { entries, next };
    if (!next) return;
  }
}

/** At least `count` entries that `keep` lets through, newest first, while there are; no changes are read. */
export function historyPage(
  networkId: string,
  from: HistoryCursor | null,
  keep: (entry: HistoryEntry) => boolean,
  signal: AbortSignal,
  count = CHUNK,
): Promise<StoreOutcome<HistoryPage<HistoryEntry>>> {
  return attempt(async () => {
    const page: HistoryPage<HistoryEntry> = { entries: [], next: null };
    for await (const chunk of ownChanges(networkId, from, signal)) {
      page.entries.push(...chunk.entries.filter(keep));
      page.next = chunk.next;
      if (page.entries.length >= count) break;
    }
    return page;
  });
}

/**
 * What changed for one record, newest first, without what was taken back. The journal is scanned in chunks: an
 * index over every record of every entry would make a large import slower for a list that is seldom opened.
 */
export function recordHistory(
  networkId: string,
  table: string,
  id: string,
  from: HistoryCursor | null,
  signal: AbortSignal,
  count = 20,
): Promise<StoreOutcome<HistoryPage<RecordEntry>>> {
  return attempt(async () => {
    const page: HistoryPage<RecordEntry> = { entries: [], next: null };
    for await (const chunk of ownChanges(networkId, from, signal)) {
      const standing = chunk.entries.filter(({ undone }) => !undone);
      const patches = await readChanges(standing.map(({ seq }) => seq));
      for (const entry of standing) {
        const changes = patches
          .get(entry.seq)
          ?.filter((change) => change.table === table && change.id === id);
        if (changes && changes.length > 0) page.entries.push({ ...entry, changes });
      }
      page.next = chunk.next;
      if (page.entries.length >= count) break;
    }
    return page;
  });
}

/** How many journal entries of all networks came after one, and the number of the last of them. */
export function journalSince(seq: number): Promise<StoreOutcome<{ count: number; last: number }>> {
  const since = () => connection().journal.where(':id').above(seq);
  return attempt(async () => {
    const last = await since().last();
    return { count: await since().count(), last: last?.seq ?? seq };
  });
}

/** What entries changed; an entry whose changes are gone is left out. */
export function changesOfEntries(seqs: readonly number[]): Promise<StoreOutcome<Map<number, Patch>>> {
  return attempt(() => readChanges(seqs));
}

async function readChanges(seqs: readonly number[]): Promise<Map<number, Patch>> {
  const database = connection();
  const patches = new Map<number, Patch>();
  for (const row of await database.changes.bulkGet([...seqs])) {
    if (!row) continue;
    const seq = entryOf(row);
    patches.set(seq, row.lots ? await changesOf(database, seq) : soundChanges(row.changes));
  }
  return patches;
}

/** Every patch since a moment, oldest first, undo and redo included: what `netChanges` takes. */
export function patchesSince(
  networkId: string,
  since: string,
  signal: AbortSignal,
): Promise<StoreOutcome<Patch[]>> {
  return attempt(() => readPatches(networkId, since, signal));
}

async function readPatches(networkId: string, since: string, signal: AbortSignal): Promise<Patch[]> {
  const seqs: number[] = [];
  let before: number = Number.POSITIVE_INFINITY;
  while (!signal.aborted) {
    const rows = await connection()
      .journal.where('[networkId+seq]')
      .between([networkId, Dexie.minKey], [networkId, before], true, false)
      .reverse()
      .limit(CHUNK)
      .toArray();
    const headers = soundHeaders(rows);
    const wanted = headers.filter(({ at }) => at >= since);
    seqs.push(...wanted.map(({ seq }) => seq));
    before = rows.at(-1)?.seq ?? before;
    if (rows.length < CHUNK || wanted.length < headers.length) break;
  }
  const patches: Patch[] = [];
  for (let end = seqs.length; end > 0 && !signal.aborted; end -= CHUNK) {
    const chunk = seqs.slice(Math.max(0, end - CHUNK), end).reverse();
    const read = await readChanges(chunk);
    patches.push(...chunk.flatMap((seq) => (read.has(seq) ? [read.get(seq) as Patch] : [])));
  }
  return patches;
}
