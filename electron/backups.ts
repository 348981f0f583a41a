import { basename, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { parseBackupName } from '#shared/backups/name.ts';
import type { BackupFile, BackupFolder, ChosenFile, Outcome } from '#shared/bridge.ts';
import { deleteBackupFile, listBackups, replaceBackupFile, writeBackupFile } from './backup-files.ts';
import { readChosenFile } from './files.ts';
import { changeSettings, readSettings } from './settings.ts';
import { mainWindow } from './window.ts';

/** Among the user's documents, where it can be seen and copied. */
const DEFAULT_NAME = 'Sauvegardes Maillage';

async function currentFolder(): Promise<string> {
  return (await readSettings()).backupFolder ?? join(app.getPath('documents'), DEFAULT_NAME);
}

export async function backupFolder(): Promise<Outcome<BackupFolder>> {
  const path = await currentFolder();
  const backups = await listBackups(path);
  return backups.ok ? { ok: true, value: { path, backups: backups.value } } : { ...backups, detail: path };
}

export async function chooseBackupFolder(): Promise<Outcome<boolean>> {
  const options = {
    defaultPath: await currentFolder(),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return { ok: true, value: false };
  await changeSettings((settings) => ({ ...settings, backupFolder: chosen }));
  return { ok: true, value: true };
}

/** Shows the folder of backups, and no other, in the file manager. */
export async function openBackupFolder(): Promise<Outcome<null>> {
  const path = await currentFolder();
  const fault = await shell.openPath(path);
  return fault === '' ? { ok: true, value: null } : { ok: false, fault: 'not-found', detail: path };
}

/** One write at a time, so that two never tidy the folder at once. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

export function writeBackup(bytes: Uint8Array): Promise<Outcome<BackupFile>> {
  return inTurn(async () => writeBackupFile(await currentFolder(), bytes));
}

/** A name with a path in it is none of the folder's backups. */
function isListed(name: string): boolean {
  return basename(name) === name && parseBackupName(name) !== null;
}

const refused = (name: string) => ({ ok: false, fault: 'forbidden', detail: basename(name) }) as const;

export async function readBackup(name: string): Promise<Outcome<ChosenFile>> {
  return isListed(name) ? readChosenFile(join(await currentFolder(), name)) : refused(name);
}

export async function replaceBackup(name: string, bytes: Uint8Array): Promise<Outcome<BackupFile>> {
  if (!isListed(name)) return refused(name);
  return inTurn(async () => replaceBackupFile(await currentFolder(), name, bytes));
}

export async function deleteBackup(name: string): Promise<Outcome<null>> {
  if (!isListed(name)) return refused(name);
  return inTurn(async () => deleteBackupFile(await currentFolder(), name));
}
