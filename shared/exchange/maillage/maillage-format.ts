import { TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import { z } from '../../model/schema.ts';

/** The latest version that this app reads. An older file is brought up to it by the migrations, one by one. */
export const FILE_VERSION = 3;

/** A file without a past is written so that the apps of before version 3, which know of none, read all of it. */
export const VERSION_WITHOUT_PAST = 2;

export const PARTS = ['network', ...TABLE_NAMES] as const;
export type PartName = 'network' | TableName;

/**
 * Persons and sessions are no part of a file unless they were asked for; before version 2 places were inside
 * actors; apps of before version 0.2 know of no logos.
 */
export const OPTIONAL_PARTS: readonly PartName[] = ['contacts', 'positions', 'logos', 'sessions'];

export const manifestSchema = z.object({
  format: z.literal('maillage'),
  version: z.number().int().positive(),
  createdAt: z.string(),
  /** When its network was last changed, in a backup: a mark that is compared as it is, whatever the clock says. */
  changedAt: z.string().optional(),
  /** SHA-like checks are of no use against tampering here; a CRC reveals damage. By part name. */
  checksums: z.record(z.string(), z.string()),
  /** Content hashes of the snapshots that the network had where it was written: a merge begins from one of them. */
  ancestors: z.array(z.string()).optional(),
  /** So that a list of files need not read their records. */
  counts: z
    .object({
      actors: z.number().int().nonnegative(),
      cooperations: z.number().int().nonnegative(),
      collectives: z.number().int().nonnegative(),
      snapshots: z.number().int().nonnegative().default(0),
      entries: z.number().int().nonnegative().default(0),
    })
    .optional(),
  /** Tables that the file says nothing of, because it was not asked to: what is not there was not deleted. */
  without: z.array(z.string()).optional(),
  /** How many older snapshots and journal entries there was no room for. */
  leftOut: z
    .object({ snapshots: z.number().int().nonnegative(), entries: z.number().int().nonnegative() })
    .optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The file in the zip that holds a part: snapshots are zips themselves. */
export function fileOfPart(part: string): string {
  return part.startsWith('snapshots/') ? `${part}.maillage` : `${part}.json`;
}

/** What JSON in UTF-8 holds; undefined when it is none, or not there. */
export function parseJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) as eight hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
