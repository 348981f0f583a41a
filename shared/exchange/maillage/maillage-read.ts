import { NO_PAST, type Past } from '../../changes/past.ts';
import { PERSONAL_TABLES } from '../../compare/merge/merge-base.ts';
import { type Network, networkSchema } from '../../model/network.ts';
import { type NetworkData, RECORD_SCHEMAS, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import { fallbackFor } from '../../model/salvage.ts';
import type { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { unzipSafely } from '../reading/unzip.ts';
import {
  crc32,
  FILE_VERSION,
  fileOfPart,
  manifestSchema,
  OPTIONAL_PARTS,
  PARTS,
  parseJson,
} from './maillage-format.ts';
import { readPast } from './maillage-past.ts';
import { readRecord } from './maillage-record.ts';
import { type FileParts, positionsApart } from './migrations/positions-apart.ts';

export interface MaillageReading {
  /** null when the file cannot be used at all. */
  data: NetworkData | null;
  problems: Problem[];
  /** Content hashes of the snapshots that the network had where it was written. */
  ancestors: readonly string[];
  /** Tables that the file says nothing of. */
  without: readonly TableName[];
  /** Its snapshots and its journal, which backups hold. */
  past: Past;
}

/** From each version to the next. The third only adds a past, which older files lack. */
const MIGRATIONS: Readonly<Record<number, (parts: FileParts) => FileParts>> = { 1: positionsApart };

/** Reads a `.maillage` file of this or an earlier version. Records that are not whole are left out and reported. */
export function readMaillage(bytes: Uint8Array): MaillageReading {
  const refused = (failure: Problem): MaillageReading => ({
    data: null,
    problems: [failure],
    ancestors: [],
    without: [],
    past: NO_PAST,
  });
  if (bytes.length === 0) return refused(problem('error', 'file-empty'));
  const unzipped = unzipSafely(bytes);
  if (!unzipped.ok) return refused(problem('error', unzipped.fault.why));
  const manifest = manifestSchema.safeParse(parseJson(unzipped.value['manifest.json']));
  if (!manifest.success) return refused(problem('error', 'file-unknown'));
  const { version, checksums, ancestors = [], leftOut = NO_PAST.leftOut } = manifest.data;
  if (version > FILE_VERSION) return refused(problem('error', 'version-newer', { value: String(version) }));
  const problems: Problem[] = [];
  const parts = migrated(partsOf(unzipped.value, checksums, problems), version);
  const network = readHeader(parts.network, problems);
  if (!network) {
    return {
      data: null,
      problems,
      ancestors,
      without: [],
      past: NO_PAST,
    };
  }
  const data = { network, ...recordsOf(parts, problems) } as NetworkData;
  const partOf = (name: string) => wholePart(unzipped.value, checksums, name, problems);
  const past = readPast(partOf, network.id, leftOut, problems);
  // Files of before version 0.2 do not say why they have no such part: that nothing was said is the safe reading.
  const said: readonly string[] =
    manifest.data.without ?? PERSONAL_TABLES.filter((table) => parts[table] === undefined);
  // An app that knows of no logos says nothing of them, not even that.
  const without = parts.logos === undefined ? [...said, 'logos'] : said;
  return { data, problems, ancestors, without: TABLE_NAMES.filter((table) => without.includes(table)), past };
}

function partsOf(
  files: Record<string, Uint8Array>,
  checksums: Readonly<Record<string, string>>,
  problems: Problem[],
): FileParts {
  const parts: FileParts = {};
  for (const part of PARTS) {
    const bytes = files[`${part}.json`];
    if (!bytes) {
      if (!OPTIONAL_PARTS.includes(part)) problems.push(problem('error', 'part-missing', { value: part }));
      continue;
    }
    const damaged = checksums[part] !== undefined && checksums[part] !== crc32(bytes);
    const json = parseJson(bytes);
    if (damaged || json === undefined) problems.push(problem('error', 'part-damaged', { value: part }));
    if (json !== undefined) parts[part] = json;
  }
  return parts;
}

/** The bytes of a part of the past, unless they are not those that were written. */
function wholePart(
  files: Readonly<Record<string, Uint8Array>>,
  checksums: Readonly<Record<string, string>>,
  name: string,
  problems: Problem[],
): Uint8Array | undefined {
  const bytes = files[fileOfPart(name)];
  if (bytes && checksums[name] === crc32(bytes)) return bytes;
  if (name in checksums || name.includes('/'))
    problems.push(problem('error', 'part-damaged', { value: name }));
  return undefined;
}

function migrated(parts: FileParts, version: number): FileParts {
  let current = parts;
  for (let from = version; from < FILE_VERSION; from++) current = MIGRATIONS[from]?.(current) ?? current;
  return current;
}

function recordsOf(parts: FileParts, problems: Problem[]): Partial<NetworkData> {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, readRecords(parts[table], table, problems)]));
}

function readRecords(part: unknown, table: TableName, problems: Problem[]): unknown[] {
  if (part === undefined) return [];
  if (!Array.isArray(part)) {
    problems.push(problem('error', 'part-damaged', { value: table }));
    return [];
  }
  const schema: z.ZodType<{ id: string }> = RECORD_SCHEMAS[table];
  const seen = new Set<string>();
  return part.flatMap((candidate, index) => {
    const record = readRecord(schema, candidate, { row: index + 1, column: table }, problems, SINCE);
    if (!record) return [];
    const { id } = record;
    if (seen.has(id)) {
      problems.push(problem('error', 'duplicate-id', { row: index + 1, column: table, value: id }));
      return [];
    }
    seen.add(id);
    return [record];
  });
}

/** A network or a workshop of which it is not known since when it is has its words all the same. */
const { startedAt, createdAt } = fallbackFor('');
const SINCE = { startedAt, createdAt };

function readHeader(part: unknown, problems: Problem[]): Network | null {
  return readRecord(networkSchema, part, { row: 1, column: 'network' }, problems, SINCE);
}
