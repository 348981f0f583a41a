import { app, dialog, screen } from 'electron';
import type { FileFault } from '#shared/base/file-fault.ts';
import { detailOf } from '#shared/base/outcome.ts';
import { currentFolder } from './backups.ts';
import { commandLineIn } from './command-line/arguments.ts';
import { runInDesktop } from './command-line/in-desktop.ts';
import { refusedSwitch, refuseToStart } from './debugging.ts';
import { desktopWords } from './desktop-words.ts';
import { networkFileIn } from './file-argument.ts';
import { registerBridge, renewMenu } from './ipc.ts';
import { openNetworkFile } from './opening.ts';
import { keepDataBeside, leavesDataBehind } from './portable.ts';
import { declareScheme, serveRenderer } from './protocol.ts';
import { lockDown } from './security.ts';
import { endWithSession } from './session-end.ts';
import { drawsWithoutGraphics, preferredLanguage, settingsFault } from './settings.ts';
import { watchWindows } from './trouble.ts';
import { createWindow, focusWindow, mainWindow } from './window.ts';

keepDataBeside(app);
const command = commandLineIn(process.argv.slice(app.isPackaged ? 1 : 2));
const refused = refusedSwitch(app);
if (refused !== undefined) refuseToStart(app, refused);
else if (command) runInDesktop(command).catch(endCommand);
else openWindow();

/** The app with its window, once: a second start hands its file to the first. */
function openWindow(): void {
  declareScheme();
  lockDown(app);
  watchWindows(app);
  if (drawsWithoutGraphics()) app.disableHardwareAcceleration();

  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', (_event, argv, workingDirectory) => {
      focusWindow();
      const path = networkFileIn(argv, workingDirectory);
      if (path) openNetworkFile(path);
    });
    // macOS hands over a double-clicked file by an event, possibly before the app is ready.
    app.on('open-file', (event, path) => {
      event.preventDefault();
      openNetworkFile(path);
    });
    app.on('window-all-closed', () => app.quit());
    app.whenReady().then(start).catch(endStart);
  } else {
    app.quit();
  }
}

async function start(): Promise<void> {
  serveRenderer();
  registerBridge();
  endWithSession(mainWindow);
  await renewMenu();
  screen.on('display-added', () => void renewMenu());
  screen.on('display-removed', () => void renewMenu());
  const path = networkFileIn(process.argv, process.cwd());
  if (path) openNetworkFile(path);
  await createWindow();
  app.on('activate', () => createWindow().catch(windowFailed));
  const unread = await settingsFault();
  if (unread) await saySettingsUnread(unread);
  if (leavesDataBehind()) await sayDataStays();
}

/** The window is there by then: the user reads it beside their network, which is not concerned. */
async function saySettingsUnread({ detail }: FileFault): Promise<void> {
  const { title, text } = desktopWords(await preferredLanguage()).settings;
  await warn(title, `${text.replace('{{folder}}', await currentFolder())}\n\n${detail}`);
}

/** Whoever carries the program on a stick would not look for their networks on the computer of a host. */
async function sayDataStays(): Promise<void> {
  const { title, text } = desktopWords(await preferredLanguage()).portable;
  await warn(title, text.replace('{{folder}}', app.getPath('userData')));
}

async function warn(message: string, detail: string): Promise<void> {
  const options = { type: 'warning' as const, title: 'Maillage', message, detail };
  const window = mainWindow();
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** Without its window the app would stay, and nobody could see why. */
async function endStart(error: unknown): Promise<void> {
  const { failure } = desktopWords(await preferredLanguage());
  dialog.showErrorBox(failure.start, detailOf(error));
  app.exit(1);
}

async function windowFailed(error: unknown): Promise<void> {
  const { failure } = desktopWords(await preferredLanguage());
  dialog.showErrorBox(failure.window, detailOf(error));
}

function endCommand(error: unknown): void {
  process.stderr.write(`${detailOf(error)}\n`);
  app.exit(1);
}
