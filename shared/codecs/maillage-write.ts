import { type Zippable, zipSync } from 'fflate';
import type { NetworkData } from '../model/network-state.ts';
import { crc32, FILE_VERSION, type Manifest, PARTS } from './maillage-format.ts';
import { looksLikeBomb } from './unzip.ts';

export interface MaillageOptions {
  /** Whether contacts of persons are written. */
  contacts: boolean;
  /** ISO date and time of the snapshot. */
  now: string;
  /** Content hashes of the snapshots that the network has here. */
  ancestors?: readonly string[];
}

/** Midnight of the first day a zip can name: the same network always gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1, 0, 0, 0);

/** Writes a whole network as a `.maillage` file: a zip of one JSON file a part, with a manifest. */
export function writeMaillage(
  data: NetworkData,
  { contacts, now, ancestors = [] }: MaillageOptions,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  const checksums: Record<string, string> = {};
  for (const part of PARTS) {
    if (part === 'contacts' && !contacts) continue;
    // Most networks never had a workshop, and older apps know of none.
    if (part === 'sessions' && data.sessions.length === 0) continue;
    const bytes = encoder.encode(JSON.stringify(data[part]));
    checksums[part] = crc32(bytes);
    files[`${part}.json`] = [bytes, { mtime: ZIP_EPOCH }];
  }
  const manifest: Manifest = {
    format: 'maillage',
    version: FILE_VERSION,
    createdAt: now,
    checksums,
    counts: {
      actors: data.actors.length,
      cooperations: data.cooperations.length,
      collectives: data.collectives.length,
    },
    ...(ancestors.length > 0 && { ancestors: [...ancestors] }),
  };
  const parts: Zippable = {
    'manifest.json': [encoder.encode(JSON.stringify(manifest, null, 1)), { mtime: ZIP_EPOCH }],
    ...files,
  };
  const zip = zipSync(parts, { level: 6 });
  // What repeats itself too much would be refused when it is read: it is written as it is.
  return looksLikeBomb(zip) ? zipSync(parts, { level: 0 }) : zip;
}
