import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { COLOURS } from '#shared/base/colours.ts';
import { detailOf, done } from '#shared/base/outcome.ts';
import { type WindowOutcome, windowFailed } from '#shared/bridge.ts';
import { askBeforeClosing } from './closing.ts';
import { keepPlace, keptPlace, openingRectangle } from './kept-place.ts';
import { ORIGIN } from './protocol.ts';
import { closeWithWindowsSession } from './session-end.ts';

let window: BrowserWindow | undefined;
/** Beside the window that a room sees, for as long as something is presented. */
let speaker: BrowserWindow | undefined;

function options(): BrowserWindowConstructorOptions {
  return {
    title: 'Maillage',
    backgroundColor: COLOURS.light.paper,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'build/out/electron/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // By default one size holds for all windows of an origin.
      zoomMode: 'isolated',
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}

/** Longer than a slow machine takes: a window that stays hidden holds the one place of the app, unseen. */
const SHOWN_WITHIN = 10_000;

/**
 * Shows a window when it has something to show. Under Wayland a hidden window may never be painted, and so never be
 * ready to show (electron#48859): then when its page is loaded, or after a while.
 */
function showOnceReady(created: BrowserWindow): void {
  const show = () => {
    clearTimeout(timer);
    if (!created.isDestroyed() && !created.isVisible()) created.show();
  };
  const timer = setTimeout(show, SHOWN_WITHIN);
  created.once('ready-to-show', show);
  created.webContents.once('did-finish-load', show);
  created.once('closed', () => clearTimeout(timer));
}

/** Opens the app's window; the one there is comes to the front instead. */
export async function createWindow(): Promise<void> {
  const kept = await keptPlace('main');
  if (window) {
    focusWindow();
    return;
  }
  const created = new BrowserWindow({
    ...options(),
    ...openingRectangle(kept, { width: 1440, height: 900 }),
    minWidth: 900,
    minHeight: 600,
  });
  window = created;
  keepPlace(created, 'main', kept);
  showOnceReady(created);
  askBeforeClosing(created);
  closeWithWindowsSession(created);
  created.on('closed', () => {
    window = undefined;
    closeSpeaker();
  });
  // A page that cannot be loaded is heard of there, and another is shown: trouble.ts.
  await created.loadURL(`${ORIGIN}/`).catch(() => undefined);
}

/**
 * Opens the window of the speaker, as closed to the outside as the other, beside what the room sees: on another display
 * where there is one. The one there is comes to the front.
 */
export async function openSpeaker(): Promise<WindowOutcome> {
  const kept = await keptPlace('speaker');
  if (!window) return windowFailed('failed');
  if (speaker) {
    speaker.focus();
    return done(null);
  }
  const created = new BrowserWindow({
    ...options(),
    ...openingRectangle(kept, { width: 1120, height: 760 }, window),
    minWidth: 720,
    minHeight: 480,
  });
  speaker = created;
  keepPlace(created, 'speaker', kept);
  showOnceReady(created);
  created.on('closed', () => {
    speaker = undefined;
  });
  try {
    await created.loadURL(`${ORIGIN}/?speaker`);
    return done(null);
  } catch (error) {
    // An empty window beside the presentation would help nobody, and stand in the way of the next attempt.
    created.destroy();
    return windowFailed('failed', detailOf(error));
  }
}

export function closeSpeaker(): void {
  speaker?.close();
}

export function focusWindow(): void {
  if (!window) return;
  if (!window.isVisible()) window.show();
  if (window.isMinimized()) window.restore();
  window.focus();
}

export function mainWindow(): BrowserWindow | undefined {
  return window;
}

/** Sends a message to the renderer; false when there is no window to receive it. */
export function sendToPage(channel: string, ...values: unknown[]): boolean {
  if (!window || window.isDestroyed()) return false;
  window.webContents.send(channel, ...values);
  return true;
}
