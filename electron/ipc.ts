import { basename, dirname, join } from 'node:path';
import { dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { ChosenFile, Printed, Saved } from '#shared/bridge.ts';
import {
  backupFolder,
  chooseBackupFolder,
  deleteBackup,
  openBackupFolder,
  readBackup,
  replaceBackup,
  writeBackup,
} from './backups.ts';
import { CHANNELS } from './channels.ts';
import { closeWindow, delayClosing, keepOpen } from './closing.ts';
import { isNetworkFile, readChosenFile, writeAtomically } from './files.ts';
import { chooseAndCheckInstaller } from './installer-dialog.ts';
import { LONGEST_LINK, openLink } from './links.ts';
import { installMenu } from './menu.ts';
import { keepMenuState } from './menu-state.ts';
import { openNetworkFile, rendererListens } from './opening.ts';
import { pdfOf } from './printing.ts';
import { forgetFile, isRecent, recentFiles, rememberFile } from './recent.ts';
import { mayTake, withEnding } from './save-path.ts';
import { isOurs } from './security.ts';
import { changeSettings, preferredLanguage, readSettings } from './settings.ts';
import { closeSpeaker, mainWindow, openSpeaker } from './window.ts';

const filtersSchema = z
  .array(z.object({ label: z.string().max(200), extensions: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)) }))
  .max(20);
const menuStateSchema = z.object({ ready: z.boolean(), network: z.boolean(), dialog: z.boolean() });
const bytesSchema = z.instanceof(Uint8Array);
const backupNameSchema = z.string().min(1).max(255);
const nameSchema = z.string().min(1).max(200);
/** Longer pages would not fit in memory several times over. */
const pagesSchema = z
  .string()
  .min(1)
  .max(128 * 1024 * 1024);

/** Answers the renderer's calls: only from the app's own top page, only with arguments of the right form. */
export function registerBridge(): void {
  handle(CHANNELS.openFiles, z.tuple([filtersSchema]), openFiles);
  handle(CHANNELS.saveFile, z.tuple([nameSchema, filtersSchema, bytesSchema]), saveFile);
  handle(CHANNELS.printPages, z.tuple([pagesSchema, nameSchema]), printPages);
  handle(CHANNELS.openSpeaker, z.tuple([]), openSpeaker);
  handle(CHANNELS.closeSpeaker, z.tuple([]), async () => closeSpeaker());
  handle(CHANNELS.recentFiles, z.tuple([]), recentFiles);
  handle(CHANNELS.openRecent, z.tuple([z.string()]), openRecent);
  handle(CHANNELS.setLanguage, z.tuple([z.enum(['fr', 'en', 'system'])]), async (choice) => {
    const language = choice === 'system' ? undefined : choice;
    const kept = await changeSettings((settings) => ({ ...settings, language }));
    await renewMenu();
    return kept;
  });
  handle(CHANNELS.openLink, z.tuple([z.string().max(LONGEST_LINK)]), openLink);
  handle(CHANNELS.checkInstaller, z.tuple([]), chooseAndCheckInstaller);
  handle(CHANNELS.ready, z.tuple([]), async () => rendererListens());
  handle(CHANNELS.menuState, z.tuple([menuStateSchema]), async (state) => {
    keepMenuState(state);
    await renewMenu();
  });
  handle(CHANNELS.backupFolder, z.tuple([]), backupFolder);
  handle(CHANNELS.chooseBackupFolder, z.tuple([]), chooseBackupFolder);
  handle(CHANNELS.openBackupFolder, z.tuple([]), openBackupFolder);
  handle(CHANNELS.writeBackup, z.tuple([bytesSchema]), writeBackup);
  handle(CHANNELS.readBackup, z.tuple([backupNameSchema]), readBackup);
  handle(CHANNELS.replaceBackup, z.tuple([backupNameSchema, bytesSchema]), replaceBackup);
  handle(CHANNELS.deleteBackup, z.tuple([backupNameSchema]), deleteBackup);
  handle(CHANNELS.delayClosing, z.tuple([]), async () => delayClosing());
  handle(CHANNELS.keepOpen, z.tuple([]), async () => keepOpen());
  handle(CHANNELS.readyToClose, z.tuple([]), async () => closeWindow());
}

function handle<Args extends unknown[], Result>(
  channel: string,
  schema: z.ZodType<Args>,
  handler: (...args: Args) => Promise<Result>,
): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOurPage(event)) throw new Error('refused: foreign sender');
    return handler(...schema.parse(args));
  });
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

type Filters = z.infer<typeof filtersSchema>;

function dialogFilters(filters: Filters) {
  return filters.map(({ label, extensions }) => ({ name: label, extensions }));
}

async function openFiles(filters: Filters): Promise<FileOutcome<ChosenFile[]>> {
  const { open: folder } = (await readSettings()).folders ?? {};
  const options = {
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: dialogFilters(filters),
    ...(folder !== undefined && { defaultPath: folder }),
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  if (canceled || !filePaths[0]) return done([]);
  await keepFolder('open', filePaths[0]);
  const chosen: ChosenFile[] = [];
  for (const path of filePaths) {
    const file = await readChosenFile(path);
    if (!file.ok) return file;
    chosen.push(file.value);
    await remember(path);
  }
  return done(chosen);
}

async function saveFile(
  suggestedName: string,
  filters: Filters,
  bytes: Uint8Array,
): Promise<FileOutcome<Saved>> {
  // The name is a suggestion for the dialog, never a path.
  const { save: folder = '' } = (await readSettings()).folders ?? {};
  const options = {
    defaultPath: join(folder, basename(suggestedName)),
    filters: dialogFilters(filters),
    // Without the first, Linux writes over what is there unasked.
    properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
  };
  const window = mainWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return done({ saved: false, reason: 'cancelled' });
  await keepFolder('save', filePath);
  const path = withEnding(
    filePath,
    filters.flatMap(({ extensions }) => extensions),
  );
  // The dialog asked about the name that it saw.
  if (path !== filePath && !(await mayTake(path, window))) return done({ saved: false, reason: 'cancelled' });
  const written = await writeAtomically(path, bytes);
  if (!written.ok) return written;
  await remember(path);
  return done({ saved: true, name: basename(path) });
}

/** That it could not be noted only costs a few clicks in the next dialog. */
async function keepFolder(kind: 'open' | 'save', path: string): Promise<void> {
  await changeSettings(({ folders, ...settings }) => ({
    ...settings,
    folders: { ...folders, [kind]: dirname(path) },
  }));
}

async function printPages(html: string, suggestedName: string): Promise<FileOutcome<Printed>> {
  const pdf = await pdfOf(html);
  return pdf.ok ? saveFile(suggestedName, [{ label: 'PDF', extensions: ['pdf'] }], pdf.value) : pdf;
}

async function openRecent(path: string): Promise<FileOutcome<ChosenFile>> {
  if (!(await isRecent(path))) return fileFailed('forbidden', basename(path));
  const file = await readChosenFile(path);
  if (file.ok) await remember(path);
  else if (file.fault.why === 'not-found') await forgetFile(path);
  await renewMenu();
  return file;
}

/** Only the app's own files are worth finding again in the menu. */
async function remember(path: string): Promise<void> {
  if (!isNetworkFile(path)) return;
  await rememberFile(path);
  await renewMenu();
}

export async function renewMenu(): Promise<void> {
  installMenu({
    language: await preferredLanguage(),
    recent: await recentFiles(),
    openFile: openNetworkFile,
  });
}
