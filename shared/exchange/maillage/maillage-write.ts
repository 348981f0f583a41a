import { type Zippable, zipSync } from 'fflate';
import { NO_PAST, type Past } from '../../changes/past.ts';
import { PERSONAL_TABLES } from '../../compare/merge/merge-base.ts';
import { NOT_GIVEN } from '../../model/common.ts';
import type { NetworkData, TableName } from '../../model/network-state.ts';
import { looksLikeBomb } from '../reading/unzip.ts';
import {
  crc32,
  FILE_VERSION,
  fileOfPart,
  type Manifest,
  PARTS,
  VERSION_WITHOUT_PAST,
} from './maillage-format.ts';
import { pastParts } from './maillage-past.ts';

export interface MaillageOptions {
  /** Whether contacts of persons are written. */
  contacts: boolean;
  /** Tables that the file says nothing of. Without it, of contacts and sessions it speaks when it holds some. */
  without?: readonly TableName[];
  /** ISO date and time of the snapshot. */
  now: string;
  /** Content hashes of the snapshots that the network has here. */
  ancestors?: readonly string[];
  /** When the network was last changed, as its computer says: a backup that bears it holds that change. */
  changedAt?: string;
  /** Its snapshots and its journal: for what stays with the user. They hold contacts. */
  past?: Past;
}

/** Midnight of the first day a zip can name: the same network always gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1, 0, 0, 0);

/** Writes a whole network as a `.maillage` file: a zip of one JSON file a part, with a manifest. */
export function writeMaillage(
  data: NetworkData,
  { contacts, now, without, changedAt, ancestors = [], past = NO_PAST }: MaillageOptions,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  const checksums: Record<string, string> = {};
  for (const part of PARTS) {
    if (part === 'contacts' && !contacts) continue;
    // Most networks never had a workshop, and older apps know of none.
    if (part === 'sessions' && (data.sessions.length === 0 || without?.includes(part))) continue;
    const bytes = encoder.encode(JSON.stringify(writtenPart(data, part)));
    checksums[part] = crc32(bytes);
    files[fileOfPart(part)] = [bytes, { mtime: ZIP_EPOCH }];
  }
  const pasts = pastParts(past);
  for (const [part, bytes] of pasts) {
    checksums[part] = crc32(bytes);
    const compressed = part.startsWith('snapshots/');
    files[fileOfPart(part)] = [bytes, { mtime: ZIP_EPOCH, ...(compressed && { level: 0 }) }];
  }
  const { leftOut } = past;
  const silent = without ?? PERSONAL_TABLES.filter((table) => !(table in checksums));
  const manifest: Manifest = {
    format: 'maillage',
    version: pasts.size > 0 ? FILE_VERSION : VERSION_WITHOUT_PAST,
    createdAt: now,
    ...(changedAt && { changedAt }),
    checksums,
    counts: {
      actors: data.actors.length,
      cooperations: data.cooperations.length,
      collectives: data.collectives.length,
      snapshots: past.snapshots.length,
      entries: past.entries.length,
    },
    ...((without || silent.length > 0) && { without: [...silent] }),
    ...(ancestors.length > 0 && { ancestors: [...ancestors] }),
    ...(leftOut.snapshots + leftOut.entries > 0 && { leftOut }),
  };
  const parts: Zippable = {
    'manifest.json': [encoder.encode(JSON.stringify(manifest, null, 1)), { mtime: ZIP_EPOCH }],
    ...files,
  };
  const zip = zipSync(parts, { level: 6 });
  // What repeats itself too much would be refused when it is read: it is written as it is.
  return looksLikeBomb(zip) ? zipSync(parts, { level: 0 }) : zip;
}

/** Older apps know no status or confidence that is not given: it stays away, and they fill it in as they always did. */
function writtenPart(data: NetworkData, part: (typeof PARTS)[number]): unknown {
  const records: unknown = data[part];
  if (!Array.isArray(records)) return records;
  const isLeftOut = (key: string, value: unknown) =>
    value === NOT_GIVEN && (key === 'status' || key === 'confidence');
  return records.map((record: object) =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => !isLeftOut(key, value))),
  );
}
