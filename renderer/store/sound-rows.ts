import { COMMAND_KINDS } from '#shared/changes/command.ts';
import type { Change, Patch } from '#shared/changes/patch.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import { isMoment } from '#shared/model/dates.ts';
import type { Network } from '#shared/model/network.ts';
import { TABLE_NAMES } from '#shared/model/network-state.ts';
import { type Snapshot, snapshotSchema } from '#shared/model/snapshot.ts';
import type { NetworkRow } from './database.ts';

/**
 * Rows as the disk gives them, where nothing is sure: one that is damaged is set aside and stays where it is, and the
 * others are used. What is missing is never taken for something that was said, a deletion least of all.
 */

const KINDS: ReadonlySet<string> = new Set(COMMAND_KINDS);
const TABLES: ReadonlySet<string> = new Set(['network', ...TABLE_NAMES]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumberOrNull = (value: unknown) => value === null || isCount(value);

/** When something was deleted; null for what was not, and for what says nothing that can be read. */
export function deletionOf(deletedAt: unknown): string | null {
  return isText(deletedAt) && isMoment(deletedAt) ? deletedAt : null;
}

/** The row of a network with what of it can be read; `damaged` when that is not all. */
export function soundNetworkRow(row: unknown): (NetworkRow & { damaged: boolean }) | null {
  if (!isRecord(row) || !isText(row.id) || row.id === '') return null;
  const header = isRecord(row.header) ? row.header : {};
  const named = isText(header.name) && header.name.trim() !== '';
  const dated = isText(row.updatedAt) && isMoment(row.updatedAt);
  const counted = isCount(row.actorCount) && isCount(row.cooperationCount);
  const snapshotsAt = isText(row.snapshotsAt) && isMoment(row.snapshotsAt) ? row.snapshotsAt : undefined;
  return {
    id: row.id,
    header: {
      ...header,
      name: named ? header.name : '',
      territory: isText(header.territory) ? header.territory : '',
    } as Network,
    actorCount: isCount(row.actorCount) ? row.actorCount : 0,
    cooperationCount: isCount(row.cooperationCount) ? row.cooperationCount : 0,
    updatedAt: dated ? String(row.updatedAt) : '',
    ...(snapshotsAt && { snapshotsAt }),
    deletedAt: deletionOf(row.deletedAt),
    damaged: !(named && dated && counted),
  };
}

/** The entries of a journal that can be used, in their order. */
export function soundHeaders(rows: readonly unknown[]): JournalHeader[] {
  return rows.filter((row): row is JournalHeader => isSoundHeader(row));
}

function isSoundHeader(row: unknown): boolean {
  return (
    isRecord(row) &&
    isCount(row.seq) &&
    isText(row.networkId) &&
    isText(row.at) &&
    isMoment(row.at) &&
    isText(row.kind) &&
    KINDS.has(row.kind) &&
    isRecord(row.details) &&
    Object.values(row.details).every((value) => isText(value) || Number.isFinite(value)) &&
    isCount(row.count) &&
    isNumberOrNull(row.undoes) &&
    isNumberOrNull(row.redoes)
  );
}

/** The changes of a row that are changes: of a table there is, with records or none before and after. */
export function soundChanges(changes: unknown): Patch {
  return Array.isArray(changes) ? changes.filter((change): change is Change => isSoundChange(change)) : [];
}

function isSoundChange(change: unknown): boolean {
  if (!isRecord(change) || !isText(change.table) || !TABLES.has(change.table) || !isText(change.id))
    return false;
  const [before, after] = [change.before, change.after];
  if (change.table === 'network') return isRecord(before) && isRecord(after);
  return [before, after].every((record) => record === null || isRecord(record));
}

/** The snapshots that can be listed. */
export function soundSnapshots(rows: readonly unknown[]): Snapshot[] {
  return rows.flatMap((row) => {
    if (!isRecord(row)) return [];
    const read = snapshotSchema.safeParse({ ...row, deletedAt: deletionOf(row.deletedAt) });
    return read.success ? [read.data] : [];
  });
}
