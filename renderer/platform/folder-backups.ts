import { bearsName, describeBackup } from '#shared/backups/describe.ts';
import { backupName, parseBackupName } from '#shared/backups/name.ts';
import { datedBackups, expiredBackups } from '#shared/backups/rotation.ts';
import { type FileFault, type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { BackupFile, BackupFolder, ChosenFile } from '#shared/bridge.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { keepFolder, keptFolder } from './kept-folder.ts';
import type { Platform } from './platform.ts';

/** What Chromium has and the typings of the DOM lack: the File System Access API beyond the private folder. */
interface Permitted {
  queryPermission?(rights: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(rights: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & Permitted;
type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>;

type FolderDoors = Pick<
  Platform,
  | 'backups'
  | 'backupFolder'
  | 'chooseBackupFolder'
  | 'openBackupFolder'
  | 'unlockBackupFolder'
  | 'writeBackup'
  | 'readBackup'
  | 'replaceBackup'
  | 'deleteBackup'
  | 'onClosing'
  | 'delayClosing'
  | 'readyToClose'
>;

const RIGHTS = { mode: 'readwrite' } as const;
const NO_FOLDER = fileFailed('not-found');

const FAULTS: Readonly<Record<string, FileFault['why']>> = {
  NotFoundError: 'not-found',
  NotAllowedError: 'forbidden',
  SecurityError: 'forbidden',
  NoModificationAllowedError: 'read-only',
  QuotaExceededError: 'disk-full',
};

/** Backups in a folder that the user chose, where the browser lets a page write to one. */
export function folderBackups(): FolderDoors {
  const picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  return {
    backups: picker ? 'choosable' : 'never',
    backupFolder: () => guarded(listFolder),
    chooseBackupFolder: () => guarded(() => choose(picker)),
    // A page cannot open the file manager.
    openBackupFolder: async () => NO_FOLDER,
    unlockBackupFolder: unlock,
    writeBackup: (bytes) => guarded(() => write(bytes)),
    readBackup: (name) => guarded(() => read(name)),
    replaceBackup: (name, bytes) => guarded(() => replace(name, bytes)),
    deleteBackup: (name) => guarded(() => remove(name)),
    onClosing: () => () => undefined,
    delayClosing: async () => undefined,
    readyToClose: async () => undefined,
  };
}

async function guarded<T>(work: () => Promise<FileOutcome<T>>): Promise<FileOutcome<T>> {
  try {
    return await work();
  } catch (error) {
    const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
    return fileFailed(FAULTS[name] ?? 'other', message);
  }
}

async function choose(picker: Picker | undefined): Promise<FileOutcome<boolean>> {
  if (!picker) return NO_FOLDER;
  try {
    await keepFolder(await picker({ id: 'maillage-backups', ...RIGHTS }));
    return done(true);
  } catch (error) {
    if ((error as Partial<Error>).name === 'AbortError') return done(false);
    throw error;
  }
}

async function permitted(folder: Folder): Promise<boolean> {
  return ((await folder.queryPermission?.(RIGHTS)) ?? 'granted') === 'granted';
}

async function unlock(): Promise<boolean> {
  const folder: Folder | null = await keptFolder();
  if (!folder) return false;
  return ((await folder.requestPermission?.(RIGHTS).catch(() => 'denied')) ?? 'granted') === 'granted';
}

/** The chosen folder, if it may be used. */
async function openFolder(): Promise<FileOutcome<Folder | null>> {
  const folder: Folder | null = await keptFolder();
  if (folder && !(await permitted(folder))) return fileFailed('locked', folder.name);
  return done(folder);
}

async function listFolder(): Promise<FileOutcome<BackupFolder | null>> {
  const opened = await openFolder();
  if (!opened.ok || !opened.value) return opened.ok ? done(null) : opened;
  return done({ path: opened.value.name, backups: await backupsIn(opened.value) });
}

async function backupsIn(folder: Folder): Promise<BackupFile[]> {
  const backups: BackupFile[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (!parseBackupName(name) || handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    backups.push(describeBackup(name, file.size, new Uint8Array(await file.arrayBuffer())));
  }
  return backups.sort((one, other) => other.at.localeCompare(one.at));
}

async function writeInto(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(bytes.slice());
  await stream.close();
}

/** The browser writes beside the file and puts the new one in its place when it is closed. */
async function write(bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  const check = checkMaillage(bytes);
  if (!opened.value) return NO_FOLDER;
  if (!check.ok) return fileFailed('damaged', check.reason);
  const folder = opened.value;
  const { content } = check;
  const name = backupName({ id: content.networkId, name: content.networkName }, content.createdAt);
  await writeInto(folder, name, bytes);
  const backups = await backupsIn(folder);
  const written = backups.find((backup) => backup.name === name);
  if (!written?.content) return fileFailed('damaged', name);
  for (const expired of expiredBackups(datedBackups(backups), new Date())) await folder.removeEntry(expired);
  return done(written);
}

async function read(name: string): Promise<FileOutcome<ChosenFile>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  if (!opened.value) return NO_FOLDER;
  const file = await (await opened.value.getFileHandle(name)).getFile();
  return done({ name, path: null, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** One of the backups in the folder. */
async function found(name: string): Promise<FileOutcome<{ folder: Folder; backup: BackupFile }>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  const folder = opened.value;
  const backup = folder && (await backupsIn(folder)).find((one) => one.name === name);
  return folder && backup ? done({ folder, backup }) : NO_FOLDER;
}

async function replace(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  const there = await found(name);
  if (!there.ok) return there;
  const { folder, backup } = there.value;
  const check = checkMaillage(bytes);
  if (backup.unusable || !check.ok || !bearsName(name, check.content)) {
    return fileFailed('forbidden', name);
  }
  await writeInto(folder, name, bytes);
  return done(describeBackup(name, bytes.length, bytes));
}

async function remove(name: string): Promise<FileOutcome<null>> {
  const there = await found(name);
  if (!there.ok) return there;
  const { folder, backup } = there.value;
  if (backup.unusable === 'newer') return fileFailed('forbidden', name);
  await folder.removeEntry(name);
  return done(null);
}
