import type { KeptSnapshot, Past, PastEntry } from '../../changes/past.ts';
import { pastEntrySchema } from '../../changes/past.ts';
import { madeOwn } from '../../changes/within.ts';
import { z } from '../../model/schema.ts';
import { snapshotSchema } from '../../model/snapshot.ts';
import { type Problem, problem } from '../problem.ts';
import { checkMaillage } from './maillage-check.ts';
import { parseJson } from './maillage-format.ts';

/**
 * A file that a whole network and its past are written to must still be read within the memory that readers allow
 * themselves, and is written after every pause: of a long past the latest goes in.
 */
export const MOST_SNAPSHOTS = 500;
export const MOST_SNAPSHOT_BYTES = 64 * 1024 * 1024;
export const MOST_CHANGED_RECORDS = 20_000;

/** The latest items that fit, in the order given; `items` come newest first, and the first always fits. */
export function fitting<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[] {
  let taken = 0;
  const end = items.findIndex((item, index) => {
    taken += sizeOf(item);
    return taken > most && index > 0;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}

const snapshotPart = (index: number): string => `snapshots/${index}`;

/** The parts of a file that hold a past, by name. */
export function pastParts({ snapshots, entries }: Past): Map<string, Uint8Array> {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const parts = new Map<string, Uint8Array>();
  if (snapshots.length > 0) {
    parts.set('snapshots', encode(snapshots.map(({ snapshot }) => snapshot)));
    for (const [index, { bytes }] of snapshots.entries()) parts.set(snapshotPart(index), bytes);
  }
  if (entries.length > 0) parts.set('journal', encode(entries));
  return parts;
}

/** Reads the past that a file holds; what is not whole is left out and reported. */
export function readPast(
  partOf: (name: string) => Uint8Array | undefined,
  networkId: string,
  leftOut: Past['leftOut'],
  problems: Problem[],
): Past {
  const kept: KeptSnapshot[] = [];
  for (const [index, snapshot] of listed(partOf('snapshots'), 'snapshots', snapshotSchema, problems)) {
    const bytes = partOf(snapshotPart(index));
    if (!bytes) continue;
    if (checkMaillage(bytes).ok)
      kept.push({ snapshot: { ...snapshot, networkId }, bytes: new Uint8Array(bytes) });
    else problems.push(problem('error', 'part-damaged', { value: snapshotPart(index) }));
  }
  const entries = listed(partOf('journal'), 'journal', pastEntrySchema, problems).map(
    ([, entry]) => entry as PastEntry,
  );
  return { snapshots: kept, entries: ownEntries(entries, networkId), leftOut };
}

/** Entries as those of the network that the file holds, whatever network they name: undo must never leave it. */
function ownEntries(entries: readonly PastEntry[], networkId: string): PastEntry[] {
  return entries.map((entry) => ({ ...entry, networkId, changes: madeOwn(entry.changes, networkId) }));
}

/** The items of a part that fit their schema, with their places. */
function listed<T>(
  bytes: Uint8Array | undefined,
  part: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): [number, T][] {
  if (!bytes) return [];
  const list = z.array(z.unknown()).safeParse(parseJson(bytes));
  if (!list.success) {
    problems.push(problem('error', 'part-damaged', { value: part }));
    return [];
  }
  return list.data.flatMap((item, index): [number, T][] => {
    const read = schema.safeParse(item);
    if (read.success) return [[index, read.data]];
    const value = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    problems.push(problem('error', 'record-invalid', { row: index + 1, column: part, value }));
    return [];
  });
}
