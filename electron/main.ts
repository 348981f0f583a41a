import { app } from 'electron';
import { commandLineIn } from './command-line/arguments.ts';
import { runInDesktop } from './command-line/in-desktop.ts';
import { refusedSwitch, refuseToStart } from './debugging.ts';
import { registerBridge } from './ipc.ts';
import { installMenu } from './menu.ts';
import { networkFileIn, openNetworkFile } from './opening.ts';
import { declareScheme, serveRenderer } from './protocol.ts';
import { recentFiles } from './recent.ts';
import { lockDown } from './security.ts';
import { preferredLanguage } from './settings.ts';
import { createWindow, focusWindow } from './window.ts';

const command = commandLineIn(process.argv.slice(app.isPackaged ? 1 : 2));
const refused = refusedSwitch(app);
if (refused !== undefined) refuseToStart(app, refused);
else if (command) void runInDesktop(command);
else openWindow();

/** The app with its window, once: a second start hands its file to the first. */
function openWindow(): void {
  declareScheme();
  lockDown(app);

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
    void app.whenReady().then(start);
  } else {
    app.quit();
  }
}

async function start(): Promise<void> {
  serveRenderer();
  registerBridge();
  installMenu(await preferredLanguage(), await recentFiles(), openNetworkFile);
  const path = networkFileIn(process.argv, process.cwd());
  if (path) openNetworkFile(path);
  await createWindow();
  app.on('activate', () => void createWindow());
}
