import { type App, app, type BrowserWindow, dialog } from 'electron';
import { desktopWords } from './desktop-words.ts';
import { keepMenuState } from './menu-state.ts';
import { rendererIsGone } from './opening.ts';
import { ORIGIN } from './protocol.ts';
import { changeSettings, preferredLanguage } from './settings.ts';
import { withStop } from './trouble-count.ts';
import { mainWindow } from './window.ts';

/** The page that stands where the app has stopped: it needs nothing of the app. */
const PAGE = `${ORIGIN}/trouble.html`;
const ABORTED = -3;
/** The process that draws has stopped so often that the next start does without the graphics card. */
const GRAPHICS_STOPS = 2;

let stops: number[] = [];
let graphicsStops = 0;

/** A window whose page stops, does not answer or does not load shows a page of ours, with ways on. */
export function watchWindows(app: App): void {
  app.on('browser-window-created', (_event, window) => watch(window));
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    graphicsStops += 1;
    if (graphicsStops === GRAPHICS_STOPS) doWithoutGraphics().catch(() => undefined);
  });
}

function watch(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return;
    if (window !== mainWindow()) window.destroy();
    else if (webContents.getURL().startsWith(PAGE)) void giveUp();
    else showTrouble(window, reason === 'oom' ? 'memory' : 'gone', reason);
  });
  webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || window !== mainWindow()) return;
    if (url.startsWith(PAGE)) void giveUp();
    else showTrouble(window, 'load', `${description} (${code})`);
  });
  askWhenHanging(window);
}

function showTrouble(window: BrowserWindow, why: 'gone' | 'memory' | 'load', detail: string): void {
  stops = withStop(stops, Date.now());
  rendererIsGone();
  keepMenuState({ ready: false, network: false, dialog: false });
  const asked = new URLSearchParams({ why, detail, times: String(stops.length) });
  // What fails here is heard of by did-fail-load.
  window.loadURL(`${PAGE}?${asked}`).catch(() => undefined);
}

/** Not even that page stands: what is left to us is a box of the system's. */
async function giveUp(): Promise<void> {
  const { trouble: words } = desktopWords(await preferredLanguage());
  const [RESTART] = [0];
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.lost,
    detail: words.kept,
    buttons: [words.restart, words.quit],
    noLink: true,
  });
  if (response === RESTART) app.relaunch();
  app.exit(1);
}

/** A script that does not end leaves no page to speak: the user may go on waiting, or end it. */
function askWhenHanging(window: BrowserWindow): void {
  let asking: AbortController | undefined;
  const ask = async () => {
    if (asking) return;
    asking = new AbortController();
    const { signal } = asking;
    const { trouble: words } = desktopWords(await preferredLanguage());
    const [WAIT, END] = [0, 1];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.hanging,
      detail: words.kept,
      buttons: [words.wait, words.end],
      defaultId: WAIT,
      cancelId: WAIT,
      noLink: true,
      signal,
    });
    asking = undefined;
    if (response === END && !signal.aborted && !window.isDestroyed()) {
      window.webContents.forcefullyCrashRenderer();
    }
  };
  window.on('unresponsive', () => void ask());
  // It has come to an end by itself, or has gone: there is nothing more to ask.
  window.on('responsive', () => asking?.abort());
  window.on('closed', () => asking?.abort());
}

async function doWithoutGraphics(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, withoutGraphics: app.getVersion() }));
  const { trouble: words } = desktopWords(await preferredLanguage());
  const window = mainWindow();
  const message = { type: 'info' as const, message: words.graphics, detail: words.graphicsNext };
  await (window ? dialog.showMessageBox(window, message) : dialog.showMessageBox(message));
}
