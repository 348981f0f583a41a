import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { type Keeper, keeperOf } from '#shared/backups/keeper.ts';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { BackupFile, BackupFolder, ChosenFile } from '#shared/bridge.ts';
import { diskFolder } from './disk-folder.ts';
import { portableFolder } from './portable.ts';
import { changeSettings, readSettings } from './settings.ts';
import { mainWindow } from './window.ts';

/** Among the user's documents, where it can be seen and copied. */
const DEFAULT_NAME = 'Sauvegardes Maillage';

export async function currentFolder(): Promise<string> {
  return (
    (await readSettings()).backupFolder ?? join(portableFolder() ?? app.getPath('documents'), DEFAULT_NAME)
  );
}

export async function backupFolder(): Promise<FileOutcome<BackupFolder>> {
  const path = await currentFolder();
  const backups = await (await keeper()).list();
  return backups.ok ? done({ path, backups: backups.value }) : fileFailed(backups.fault.why, path);
}

export async function chooseBackupFolder(): Promise<FileOutcome<boolean>> {
  const options = {
    defaultPath: await currentFolder(),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return done(false);
  const kept = await changeSettings((settings) => ({ ...settings, backupFolder: chosen }));
  return kept.ok ? done(true) : kept;
}

/** Shows the folder of backups, and no other, in the file manager. */
export async function openBackupFolder(): Promise<FileOutcome<null>> {
  const path = await currentFolder();
  const fault = await shell.openPath(path);
  return fault === '' ? done(null) : fileFailed('not-found', path);
}

/** The keeper of the folder last asked for: what it has checked, and whose turn it is, hold for that folder. */
let current: { path: string; keeper: Keeper } | null = null;

async function keeper(): Promise<Keeper> {
  const path = await currentFolder();
  if (current?.path !== path) current = { path, keeper: keeperOf(diskFolder(path)) };
  return current.keeper;
}

export async function writeBackup(bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  return (await keeper()).write(bytes);
}

export async function readBackup(name: string): Promise<FileOutcome<ChosenFile>> {
  return (await keeper()).read(name);
}

export async function replaceBackup(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  return (await keeper()).replace(name, bytes);
}

export async function deleteBackup(name: string): Promise<FileOutcome<null>> {
  return (await keeper()).remove(name);
}
