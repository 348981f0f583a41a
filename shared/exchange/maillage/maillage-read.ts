import type { z } from 'zod';
import { NO_PAST, type Past } from '../../changes/past.ts';
import { networkSchema } from '../../model/network.ts';
import { type NetworkData, RECORD_SCHEMAS, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
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
import { type FileParts, positionsApart } from './migrations/positions-apart.ts';

export interface MaillageReading {
  /** null when the file cannot be used at all. */
  data: NetworkData | null;
  problems: Problem[];
  /** Content hashes of the snapshots that the network had where it was written. */
  ancestors: readonly string[];
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
  const network = networkSchema.safeParse(parts.network);
  if (!network.success) {
    return {
      data: null,
      problems: [...problems, invalid('network', 0, network.error)],
      ancestors,
      past: NO_PAST,
    };
  }
  const data = { network: network.data, ...recordsOf(parts, problems) } as NetworkData;
  const past = readPast((name) => wholePart(unzipped.value, checksums, name, problems), leftOut, problems);
  return { data, problems, ancestors, past };
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
  const schema: z.ZodType = RECORD_SCHEMAS[table];
  const seen = new Set<string>();
  return part.flatMap((candidate, index) => {
    const record = schema.safeParse(candidate);
    if (!record.success) {
      problems.push(invalid(table, index, record.error));
      return [];
    }
    const { id } = record.data as { id: string };
    if (seen.has(id)) {
      problems.push(problem('error', 'duplicate-id', { row: index + 1, column: table, value: id }));
      return [];
    }
    seen.add(id);
    return [record.data];
  });
}

function invalid(table: TableName | 'network', index: number, error: z.ZodError): Problem {
  const value = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return problem('error', 'record-invalid', { row: index + 1, column: table, value });
}
