import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bearsName, describeBackup } from '#shared/backups/describe.ts';
import { backupName, parseBackupName } from '#shared/backups/name.ts';
import { datedBackups, expiredBackups } from '#shared/backups/rotation.ts';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { BackupFile } from '#shared/bridge.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { fileFault, MAX_BYTES, writeAtomically } from './files.ts';

/** What a write that was cut short leaves behind; it is nobody's once it is so old. */
const LEFTOVER = /^\..+\.maillage\.[0-9a-f]{12}\.tmp$/;
const LEFTOVER_AGE = 60 * 60 * 1000;

/** What was found in a file, so that a list does not read every file each time: it holds while size and date do. */
const checked = new Map<string, { key: string; backup: BackupFile }>();

/** The backups in a folder, newest first; none when the folder is not there yet. */
export async function listBackups(folder: string): Promise<FileOutcome<BackupFile[]>> {
  try {
    const backups: BackupFile[] = [];
    for (const name of await namesIn(folder)) {
      const backup = await describe(folder, name);
      if (backup) backups.push(backup);
    }
    backups.sort((one, other) => other.at.localeCompare(one.at) || (one.name < other.name ? -1 : 1));
    return done(backups);
  } catch (error) {
    return fileFault(error);
  }
}

/**
 * Writes a backup under a new name, reads it back, and only then lets those go that have had their time: at no
 * moment is there no good backup where there was one.
 */
export async function writeBackupFile(
  folder: string,
  bytes: Uint8Array,
  now = new Date(),
): Promise<FileOutcome<BackupFile>> {
  const check = checkMaillage(bytes);
  if (!check.ok) return fileFailed('damaged', check.reason);
  const { networkId, networkName, createdAt } = check.content;
  const name = backupName({ id: networkId, name: networkName }, createdAt);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fileFault(error);
  }
  const written = await writeAtomically(join(folder, name), bytes);
  if (!written.ok) return written;
  const backup = await describe(folder, name).catch(() => null);
  if (!backup?.content) return fileFailed('damaged', name);
  await tidy(folder, now);
  return done(backup);
}

/** Writes a backup anew under its name; the bytes must be of the same moment of the same network. */
export async function replaceBackupFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<FileOutcome<BackupFile>> {
  const there = await describe(folder, name);
  if (!there) return fileFailed('not-found', name);
  const check = checkMaillage(bytes);
  if (there.unusable || !check.ok || !bearsName(name, check.content)) {
    return fileFailed('forbidden', name);
  }
  const path = join(folder, name);
  const written = await writeAtomically(path, bytes);
  if (!written.ok) return written;
  checked.delete(path);
  const backup = await describe(folder, name);
  return backup?.content ? done(backup) : fileFailed('damaged', name);
}

/** Deletes a backup; what a newer version of the app made is that version's to delete. */
export async function deleteBackupFile(folder: string, name: string): Promise<FileOutcome<null>> {
  try {
    const there = await describe(folder, name);
    if (there?.unusable === 'newer') return fileFailed('forbidden', name);
    await rm(join(folder, name), { force: true });
    return done(null);
  } catch (error) {
    return fileFault(error);
  }
}

/** Removes what the rotation lets go and what broken-off writes left; that it cannot is no fault of the backup. */
async function tidy(folder: string, now: Date): Promise<void> {
  const listed = await listBackups(folder);
  if (!listed.ok) return;
  for (const name of expiredBackups(datedBackups(listed.value), now)) {
    await rm(join(folder, name), { force: true }).catch(nothing);
  }
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => LEFTOVER.test(one))) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > LEFTOVER_AGE) await rm(join(folder, name), { force: true }).catch(nothing);
  }
}

const nothing = (): void => undefined;

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => parseBackupName(name) !== null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Null for a file that went away meanwhile. One that cannot be read is listed as damaged. */
async function describe(folder: string, name: string): Promise<BackupFile | null> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const { size, mtimeMs } = found;
  const key = `${size} ${mtimeMs}`;
  const known = checked.get(path);
  const backup = known?.key === key ? known.backup : describeBackup(name, size, await bytesOf(path, size));
  checked.set(path, { key, backup });
  return backup;
}

async function bytesOf(path: string, size: number): Promise<Uint8Array | null> {
  return size > MAX_BYTES ? null : readFile(path).catch(() => null);
}
