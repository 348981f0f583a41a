import { z } from '../model/schema.ts';
import {
  crc32,
  FILE_VERSION,
  type Manifest,
  manifestSchema,
  OPTIONAL_PARTS,
  PARTS,
} from './maillage-format.ts';
import { unzipSafely } from './unzip.ts';

/** What a whole `.maillage` file says of itself. */
export interface MaillageContent {
  networkId: string;
  networkName: string;
  /** ISO date and time of the state that it holds. */
  createdAt: string;
  actorCount: number;
  cooperationCount: number;
  collectiveCount: number;
}

export type MaillageCheck =
  | { ok: true; content: MaillageContent }
  /** `newer`: made by a later version of the app, whole or not. */
  | { ok: false; reason: 'damaged' | 'newer' };

const DAMAGED: MaillageCheck = { ok: false, reason: 'damaged' };
const headerSchema = z.object({ id: z.string().min(1), name: z.string() });

/** Whether every part of a file is there and as it was written, without reading its records one by one. */
export function checkMaillage(bytes: Uint8Array): MaillageCheck {
  const unzipped = unzipSafely(bytes);
  if (!unzipped.ok) return DAMAGED;
  const { files } = unzipped;
  const read = manifestSchema.safeParse(json(files['manifest.json']));
  if (!read.success) return DAMAGED;
  const manifest = read.data;
  if (manifest.version > FILE_VERSION) return { ok: false, reason: 'newer' };
  if (!partsAreWhole(files, manifest)) return DAMAGED;
  const header = headerSchema.safeParse(json(files['network.json']));
  if (!header.success) return DAMAGED;
  const counts = manifest.counts ?? {
    actors: lengthOf(json(files['actors.json'])),
    cooperations: lengthOf(json(files['cooperations.json'])),
    collectives: lengthOf(json(files['collectives.json'])),
  };
  return {
    ok: true,
    content: {
      networkId: header.data.id,
      networkName: header.data.name,
      createdAt: manifest.createdAt,
      actorCount: counts.actors,
      cooperationCount: counts.cooperations,
      collectiveCount: counts.collectives,
    },
  };
}

/** A part that the manifest names must be there with its sum; one that it does not name may be missing. */
function partsAreWhole(files: Readonly<Record<string, Uint8Array>>, { checksums }: Manifest): boolean {
  return PARTS.every((part) => {
    const bytes = files[`${part}.json`];
    const sum = checksums[part];
    if (sum === undefined) return bytes === undefined && OPTIONAL_PARTS.includes(part);
    return bytes !== undefined && crc32(bytes) === sum;
  });
}

const lengthOf = (records: unknown): number => (Array.isArray(records) ? records.length : 0);

function json(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
