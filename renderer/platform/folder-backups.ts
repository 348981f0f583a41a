import { type Keeper, keeperOf } from '#shared/backups/keeper.ts';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { BackupFolder } from '#shared/bridge.ts';
import { guarded, handleFolder } from './handle-folder.ts';
import { keepFolder, keptFolder } from './kept-folder.ts';
import type { Platform } from './port.ts';

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
  | 'keepOpen'
  | 'readyToClose'
>;

const RIGHTS = { mode: 'readwrite' } as const;
const NO_FOLDER = fileFailed('not-found');

/** Backups in a folder that the user chose, where the browser lets a page write to one. */
export function folderBackups(): FolderDoors {
  const picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  return {
    backups: picker ? 'choosable' : 'never',
    backupFolder: listFolder,
    chooseBackupFolder: () => choose(picker),
    // A page cannot open the file manager.
    openBackupFolder: async () => NO_FOLDER,
    unlockBackupFolder: unlock,
    writeBackup: (bytes) => withKeeper((keeper) => keeper.write(bytes)),
    readBackup: (name) => withKeeper((keeper) => keeper.read(name)),
    replaceBackup: (name, bytes) => withKeeper((keeper) => keeper.replace(name, bytes)),
    deleteBackup: (name) => withKeeper((keeper) => keeper.remove(name)),
    onClosing: () => () => undefined,
    delayClosing: async () => undefined,
    keepOpen: async () => undefined,
    readyToClose: async () => undefined,
  };
}

async function choose(picker: Picker | undefined): Promise<FileOutcome<boolean>> {
  if (!picker) return NO_FOLDER;
  return guarded(async () => {
    try {
      await keepFolder(await picker({ id: 'maillage-backups', ...RIGHTS }));
      return true;
    } catch (error) {
      if ((error as Partial<Error>).name === 'AbortError') return false;
      throw error;
    }
  });
}

async function permitted(folder: Folder): Promise<boolean> {
  return ((await folder.queryPermission?.(RIGHTS)) ?? 'granted') === 'granted';
}

async function unlock(): Promise<FileOutcome<null>> {
  const asked = await guarded(async () => {
    const folder: Folder | null = await keptFolder();
    return folder && { name: folder.name, right: (await folder.requestPermission?.(RIGHTS)) ?? 'granted' };
  });
  if (!asked.ok) return asked;
  if (!asked.value) return NO_FOLDER;
  return asked.value.right === 'granted' ? done(null) : fileFailed('locked', asked.value.name);
}

/** The keeper of the folder last opened: what it has checked, and whose turn it is, hold for that folder. */
let last: { folder: Folder; keeper: Keeper } | null = null;

async function keeperFor(folder: Folder): Promise<Keeper> {
  if (!last || !(await last.folder.isSameEntry(folder)))
    last = { folder, keeper: keeperOf(handleFolder(folder)) };
  return last.keeper;
}

/** The chosen folder, if there is one and it may be used. */
async function openFolder(): Promise<FileOutcome<{ folder: Folder; keeper: Keeper } | null>> {
  const opened = await guarded(async () => {
    const folder: Folder | null = await keptFolder();
    return folder && { folder, keeper: await keeperFor(folder), usable: await permitted(folder) };
  });
  return opened.ok && opened.value && !opened.value.usable
    ? fileFailed('locked', opened.value.folder.name)
    : opened;
}

async function withKeeper<T>(work: (keeper: Keeper) => Promise<FileOutcome<T>>): Promise<FileOutcome<T>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  return opened.value ? work(opened.value.keeper) : NO_FOLDER;
}

async function listFolder(): Promise<FileOutcome<BackupFolder | null>> {
  const opened = await openFolder();
  if (!opened.ok || !opened.value) return opened.ok ? done(null) : opened;
  const { folder, keeper } = opened.value;
  const backups = await keeper.list();
  return backups.ok ? done({ path: folder.name, backups: backups.value }) : backups;
}
