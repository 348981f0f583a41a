import { basename, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { parseBackupName } from '#shared/backups/name.ts';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { BackupFile, BackupFolder, ChosenFile } from '#shared/bridge.ts';
import { deleteBackupFile, listBackups, replaceBackupFile, writeBackupFile } from './backup-files.ts';
import { readChosenFile } from './files.ts';
import { changeSettings, readSettings } from './settings.ts';
import { mainWindow } from './window.ts';

/** Among the user's documents, where it can be seen and copied. */
const DEFAULT_NAME = 'Sauvegardes Maillage';

async function currentFolder(): Promise<string> {
  return (await readSettings()).backupFolder ?? join(app.getPath('documents'), DEFAULT_NAME);
}

export async function backupFolder(): Promise<FileOutcome<BackupFolder>> {
  const path = await currentFolder();
  const backups = await listBackups(path);
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
  await changeSettings((settings) => ({ ...settings, backupFolder: chosen }));
  return done(true);
}

/** Shows the folder of backups, and no other, in the file manager. */
export async function openBackupFolder(): Promise<FileOutcome<null>> {
  const path = await currentFolder();
  const fault = await shell.openPath(path);
  return fault === '' ? done(null) : fileFailed('not-found', path);
}

/** One write at a time, so that two never tidy the folder at once. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

export function writeBackup(bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  return inTurn(async () => writeBackupFile(await currentFolder(), bytes));
}

/** A name with a path in it is none of the folder's backups. */
function isListed(name: string): boolean {
  return basename(name) === name && parseBackupName(name) !== null;
}

const refused = (name: string) => fileFailed('forbidden', basename(name));

export async function readBackup(name: string): Promise<FileOutcome<ChosenFile>> {
  return isListed(name) ? readChosenFile(join(await currentFolder(), name)) : refused(name);
}

export async function replaceBackup(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>> {
  if (!isListed(name)) return refused(name);
  return inTurn(async () => replaceBackupFile(await currentFolder(), name, bytes));
}

export async function deleteBackup(name: string): Promise<FileOutcome<null>> {
  if (!isListed(name)) return refused(name);
  return inTurn(async () => deleteBackupFile(await currentFolder(), name));
}
