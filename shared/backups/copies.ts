import { zipSync } from 'fflate';
import type { BackupFile } from '../bridge.ts';
import { unzipSafely } from '../exchange/reading/unzip.ts';
import { describeBackup } from './backup-content.ts';
import { backupName } from './name.ts';

/** A whole network found in a file. */
export interface Copy extends BackupFile {
  bytes: Uint8Array<ArrayBuffer>;
}

/** A zip of `.maillage` files, one a network. They are compressed already. */
export function zipCopies(
  copies: readonly { network: { id: string; name: string }; bytes: Uint8Array }[],
  now: string,
): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(copies.map(({ network, bytes }) => [backupName(network, now), bytes])), {
    level: 0,
    mtime: new Date(now),
  });
}

/** The whole networks in a file: the file itself, or the `.maillage` files in a zip of them. */
export function findCopies(file: { name: string; bytes: Uint8Array<ArrayBuffer> }): Copy[] {
  const unzipped = unzipSafely(file.bytes);
  if (!unzipped.ok) return [];
  if ('manifest.json' in unzipped.value) return [copyOf(file.name, file.bytes)];
  return Object.entries(unzipped.value)
    .filter(([name]) => /\.maillage$/i.test(name))
    .map(([name, bytes]) => copyOf(name, new Uint8Array(bytes)));
}

function copyOf(name: string, bytes: Uint8Array<ArrayBuffer>): Copy {
  return { ...describeBackup(name, bytes.length, bytes), bytes };
}
