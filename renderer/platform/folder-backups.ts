import { bearsName, describeBackup } from '#shared/backups/describe.ts';
import { backupName, parseBackupName } from '#shared/backups/name.ts';
import { datedBackups, expiredBackups } from '#shared/backups/rotation.ts';
import type { BackupFile, BackupFolder, ChosenFile, FileFault, Outcome } from '#shared/bridge.ts';
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
const NO_FOLDER = { ok: false, fault: 'not-found', detail: '' } as const;

const FAULTS: Readonly<Record<string, FileFault>> = {
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

async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
    return { ok: false, fault: FAULTS[name] ?? 'other', detail: message };
  }
}

async function choose(picker: Picker | undefined): Promise<Outcome<boolean>> {
  if (!picker) return NO_FOLDER;
  try {
    await keepFolder(await picker({ id: 'maillage-backups', ...RIGHTS }));
    return { ok: true, value: true };
  } catch (error) {
    if ((error as Partial<Error>).name === 'AbortError') return { ok: true, value: false };
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
async function openFolder(): Promise<Outcome<Folder | null>> {
  const folder: Folder | null = await keptFolder();
  if (folder && !(await permitted(folder))) return { ok: false, fault: 'locked', detail: folder.name };
  return { ok: true, value: folder };
}

async function listFolder(): Promise<Outcome<BackupFolder | null>> {
  const opened = await openFolder();
  if (!opened.ok || !opened.value) return opened.ok ? { ok: true, value: null } : opened;
  return { ok: true, value: { path: opened.value.name, backups: await backupsIn(opened.value) } };
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
async function write(bytes: Uint8Array): Promise<Outcome<BackupFile>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  const check = checkMaillage(bytes);
  if (!opened.value) return NO_FOLDER;
  if (!check.ok) return { ok: false, fault: 'damaged', detail: check.reason };
  const folder = opened.value;
  const { content } = check;
  const name = backupName({ id: content.networkId, name: content.networkName }, content.createdAt);
  await writeInto(folder, name, bytes);
  const backups = await backupsIn(folder);
  const written = backups.find((backup) => backup.name === name);
  if (!written?.content) return { ok: false, fault: 'damaged', detail: name };
  for (const expired of expiredBackups(datedBackups(backups), new Date())) await folder.removeEntry(expired);
  return { ok: true, value: written };
}

async function read(name: string): Promise<Outcome<ChosenFile>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  if (!opened.value) return NO_FOLDER;
  const file = await (await opened.value.getFileHandle(name)).getFile();
  return { ok: true, value: { name, path: null, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

/** One of the backups in the folder. */
async function found(name: string): Promise<Outcome<{ folder: Folder; backup: BackupFile }>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  const folder = opened.value;
  const backup = folder && (await backupsIn(folder)).find((one) => one.name === name);
  return folder && backup ? { ok: true, value: { folder, backup } } : NO_FOLDER;
}

async function replace(name: string, bytes: Uint8Array): Promise<Outcome<BackupFile>> {
  const there = await found(name);
  if (!there.ok) return there;
  const { folder, backup } = there.value;
  const check = checkMaillage(bytes);
  if (backup.unusable || !check.ok || !bearsName(name, check.content)) {
    return { ok: false, fault: 'forbidden', detail: name };
  }
  await writeInto(folder, name, bytes);
  return { ok: true, value: describeBackup(name, bytes.length, bytes) };
}

async function remove(name: string): Promise<Outcome<null>> {
  const there = await found(name);
  if (!there.ok) return there;
  const { folder, backup } = there.value;
  if (backup.unusable === 'newer') return { ok: false, fault: 'forbidden', detail: name };
  await folder.removeEntry(name);
  return { ok: true, value: null };
}
