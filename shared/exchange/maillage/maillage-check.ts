import { done, type Fault, failed, type Outcome } from '../../base/outcome.ts';
import type { MaillageContent } from '../../bridge.ts';
import { isMoment } from '../../model/dates.ts';
import { z } from '../../model/schema.ts';
import { unzipSafely } from '../reading/unzip.ts';
import {
  crc32,
  FILE_VERSION,
  fileOfPart,
  type Manifest,
  manifestSchema,
  OPTIONAL_PARTS,
  PARTS,
  parseJson,
} from './maillage-format.ts';

export interface MaillageFault extends Fault {
  readonly of: 'maillage';
  /** `newer`: made by a later version of the app, whole or not. */
  readonly why: 'damaged' | 'newer';
}

function unusable(why: MaillageFault['why'], detail: string): { ok: false; fault: MaillageFault } {
  return failed({ of: 'maillage', why, detail });
}

const headerSchema = z.object({ id: z.string().min(1), name: z.string() });

/** Whether every part of a file is there and as it was written, without reading its records one by one. */
export function checkMaillage(bytes: Uint8Array): Outcome<MaillageContent, MaillageFault> {
  const unzipped = unzipSafely(bytes);
  if (!unzipped.ok) return unusable('damaged', unzipped.fault.detail);
  const files = unzipped.value;
  const read = manifestSchema.safeParse(parseJson(files['manifest.json']));
  if (!read.success) return unusable('damaged', 'manifest.json');
  const manifest = read.data;
  if (manifest.version > FILE_VERSION) return unusable('newer', `${manifest.version}`);
  if (!isMoment(manifest.createdAt)) return unusable('damaged', 'createdAt');
  if (!partsAreWhole(files, manifest)) return unusable('damaged', 'checksums');
  const header = headerSchema.safeParse(parseJson(files['network.json']));
  if (!header.success) return unusable('damaged', 'network.json');
  const counts = manifest.counts ?? {
    actors: lengthOf(parseJson(files['actors.json'])),
    cooperations: lengthOf(parseJson(files['cooperations.json'])),
    collectives: lengthOf(parseJson(files['collectives.json'])),
    snapshots: 0,
    entries: 0,
  };
  return done({
    networkId: header.data.id,
    networkName: header.data.name,
    createdAt: manifest.createdAt,
    ...(manifest.changedAt !== undefined && { changedAt: manifest.changedAt }),
    actorCount: counts.actors,
    cooperationCount: counts.cooperations,
    collectiveCount: counts.collectives,
    snapshotCount: counts.snapshots,
    entryCount: counts.entries,
  });
}

/** A part that the manifest names must be there with its sum, and one that it does not name may not. */
function partsAreWhole(files: Readonly<Record<string, Uint8Array>>, { checksums }: Manifest): boolean {
  const needed = PARTS.filter((part) => !OPTIONAL_PARTS.includes(part));
  if (!needed.every((part) => part in checksums)) return false;
  const whole = Object.entries(checksums).every(([part, sum]) => {
    const bytes = files[fileOfPart(part)];
    return bytes !== undefined && crc32(bytes) === sum;
  });
  const named = new Set(['manifest.json', ...Object.keys(checksums).map(fileOfPart)]);
  return whole && Object.keys(files).every((file) => named.has(file));
}

const lengthOf = (records: unknown): number => (Array.isArray(records) ? records.length : 0);
