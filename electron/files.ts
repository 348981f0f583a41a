import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileFault, type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { ChosenFile } from '#shared/bridge.ts';

/** Larger files than this are refused: they would not fit in memory several times over. */
export const MAX_BYTES = 512 * 1024 * 1024;

/** Whether a path names a file of the app's own; only such open without having been chosen in a dialog. */
export function isNetworkFile(path: string): boolean {
  return /\.maillage$/i.test(path);
}

const FAULTS: Readonly<Record<string, FileFault['why']>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EEXIST: 'not-found',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'forbidden',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
};

export function fileFault(error: unknown): { ok: false; fault: FileFault } {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return fileFailed(FAULTS[code] ?? 'other', message);
}

export async function readChosenFile(path: string): Promise<FileOutcome<ChosenFile>> {
  try {
    const found = await stat(path);
    // A pipe or a device may never end.
    if (!found.isFile()) return fileFailed('forbidden', basename(path));
    if (found.size > MAX_BYTES) return fileFailed('too-large', basename(path));
    const bytes = new Uint8Array(await readFile(path));
    return done({ name: basename(path), path, bytes });
  } catch (error) {
    return fileFault(error);
  }
}

/**
 * Writes a file so that, whatever happens, its path holds either the old bytes or the new ones, whole: a
 * temporary file beside it, flushed to the disk, then renamed over it.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<FileOutcome<null>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return done(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fileFault(error);
  }
}

/** Makes the rename itself durable; Windows cannot open a folder and does not need to. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The bytes are on the disk under one name or the other; only the order is less sure.
  }
}
