import { type FileOutcome, fileFailed } from '../base/file-fault.ts';
import { done } from '../base/outcome.ts';
import type { BackupFile, ChosenFile } from '../bridge.ts';
import { checkMaillage } from '../exchange/maillage/maillage-check.ts';
import { bearsName, describeBackup } from './backup-content.ts';
import { backupName, parseBackupName } from './name.ts';
import { datedBackups, expiredBackups } from './rotation.ts';

/** A folder, on whatever holds it. */
export interface FolderPort {
  /** The names in it; none where it is not there yet. */
  list(): Promise<FileOutcome<string[]>>;
  /** Null for what is no file, or is not there. */
  look(name: string): Promise<{ size: number; changedAt: number } | null>;
  read(name: string): Promise<FileOutcome<Uint8Array<ArrayBuffer>>>;
  /** Makes the folder at need. Whatever happens, the name holds the old bytes or the new ones, whole. */
  write(name: string, bytes: Uint8Array): Promise<FileOutcome<null>>;
  /** What is not there is removed already. */
  remove(name: string): Promise<FileOutcome<null>>;
}

export interface Keeper {
  /** The backups in the folder, newest first. */
  list(): Promise<FileOutcome<BackupFile[]>>;
  read(name: string): Promise<FileOutcome<ChosenFile>>;
  /**
   * Writes a backup under a new name, reads it back, and only then lets those go that have had their time: at no
   * moment is there no good backup where there was one.
   */
  write(bytes: Uint8Array, now?: Date): Promise<FileOutcome<BackupFile>>;
  /** Writes a backup anew under its name; the bytes must be of the same moment of the same network. */
  replace(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>>;
  /** Deletes a backup; what a newer version of the app made is that version's to delete. */
  remove(name: string): Promise<FileOutcome<null>>;
}

/** What a write that was cut short leaves behind; it is nobody's once it is so old. */
const LEFTOVER = /^\..+\.maillage\.[0-9a-f]{12}\.tmp$/;
const LEFTOVER_AGE = 60 * 60 * 1000;

/** Keeps the backups in a folder, by the same rules wherever the folder is. */
export function keeperOf(folder: FolderPort): Keeper {
  /** What was found in a file, so that a list does not read every file each time: it holds while size and date do. */
  const checked = new Map<string, { key: string; backup: BackupFile }>();

  /** Null for a file that went away meanwhile. One that cannot be read is listed as damaged. */
  async function describe(name: string): Promise<BackupFile | null> {
    const found = await folder.look(name);
    if (!found) return null;
    const key = `${found.size} ${found.changedAt}`;
    const known = checked.get(name);
    if (known?.key === key) return known.backup;
    const read = await folder.read(name);
    const backup = describeBackup(name, found.size, read.ok ? read.value : null);
    if (read.ok) checked.set(name, { key, backup });
    return backup;
  }

  async function list(): Promise<FileOutcome<BackupFile[]>> {
    const names = await folder.list();
    if (!names.ok) return names;
    const backups: BackupFile[] = [];
    for (const name of names.value.filter(isBackup)) {
      const backup = await describe(name);
      if (backup) backups.push(backup);
    }
    backups.sort((one, other) => other.at.localeCompare(one.at) || (one.name < other.name ? -1 : 1));
    return done(backups);
  }

  /** Writes and reads back: nothing is taken for stored that has not been seen whole. */
  async function store(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
    const written = await folder.write(name, bytes);
    checked.delete(name);
    if (!written.ok) return written;
    const backup = await describe(name);
    return backup?.content ? done(backup) : fileFailed('damaged', name);
  }

  /** Removes what the rotation lets go and what broken-off writes left; that it cannot is no fault of the backup. */
  async function tidy(now: Date): Promise<void> {
    const listed = await list();
    if (!listed.ok) return;
    for (const name of expiredBackups(datedBackups(listed.value), now)) await folder.remove(name);
    const names = await folder.list();
    for (const name of names.ok ? names.value.filter((one) => LEFTOVER.test(one)) : []) {
      const found = await folder.look(name);
      if (found && now.getTime() - found.changedAt > LEFTOVER_AGE) await folder.remove(name);
    }
  }

  async function write(bytes: Uint8Array, now: Date): Promise<FileOutcome<BackupFile>> {
    const check = checkMaillage(bytes);
    if (!check.ok) return fileFailed('damaged', check.fault.why);
    const { networkId, networkName, createdAt } = check.value;
    const stored = await store(backupName({ id: networkId, name: networkName }, createdAt), bytes);
    if (stored.ok) await tidy(now);
    return stored;
  }

  async function replace(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
    const there = await describe(name);
    if (!there) return fileFailed('not-found', name);
    const check = checkMaillage(bytes);
    if (there.unusable || !check.ok || !bearsName(name, check.value)) return fileFailed('forbidden', name);
    return store(name, bytes);
  }

  async function remove(name: string): Promise<FileOutcome<null>> {
    const there = await describe(name);
    return there?.unusable === 'newer' ? fileFailed('forbidden', name) : folder.remove(name);
  }

  async function read(name: string): Promise<FileOutcome<ChosenFile>> {
    const found = await folder.read(name);
    return found.ok ? done({ name, path: null, bytes: found.value }) : found;
  }

  /** One change at a time, so that two never tidy the folder at once. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    list,
    read: async (name) => (isBackup(name) ? read(name) : refused(name)),
    write: (bytes, now = new Date()) => inTurn(() => write(bytes, now)),
    replace: async (name, bytes) => (isBackup(name) ? inTurn(() => replace(name, bytes)) : refused(name)),
    remove: async (name) => (isBackup(name) ? inTurn(() => remove(name)) : refused(name)),
  };
}

/** A name with a path in it is none of the folder's backups. */
function isBackup(name: string): boolean {
  return !/[\\/]/.test(name) && parseBackupName(name) !== null;
}

const refused = (name: string) => fileFailed('forbidden', name.replace(/^.*[\\/]/, ''));
