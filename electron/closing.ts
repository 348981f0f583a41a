import type { BrowserWindow } from 'electron';
import { CHANNELS } from './channels.ts';

/** A page that does not answer by then has nothing to finish: it is still starting, or no page of ours. */
const ANSWER_WITHIN = 2_000;
/** How long a window may stay to finish its backups, in milliseconds. */
const LONGEST_WAIT = 15_000;
/** The same when the session of the user ends: systems wait for five seconds, then cut. */
const SESSION_WAIT = 3_500;

let closing: BrowserWindow | undefined;
/** The window whose page asks whether to close. */
let asking: BrowserWindow | undefined;
let timer: NodeJS.Timeout | undefined;
let sessionEnds = false;

/**
 * A window that is asked to close asks its page to finish first, and goes when that is ready, does not answer, has
 * been waited for long enough, or is no more. Quitting goes the same way: it closes the windows.
 */
export function askBeforeClosing(window: BrowserWindow): void {
  window.on('close', (event) => {
    event.preventDefault();
    if (closing === window) return;
    closing = window;
    window.webContents.send(CHANNELS.closing, false);
    closeWithin(ANSWER_WITHIN);
  });
  window.webContents.on('render-process-gone', () => {
    if (closing === window) closeWindow();
  });
}

/** The session ends: the page finishes at once, without a question that nobody would read. */
export function closeWithSession(window: BrowserWindow): void {
  if (sessionEnds) return;
  sessionEnds = true;
  closing = window;
  window.webContents.send(CHANNELS.closing, true);
  closeWithin(SESSION_WAIT);
}

/** The page has received the request, and needs some time. */
export function delayClosing(): void {
  if (closing && !sessionEnds) closeWithin(LONGEST_WAIT);
}

/** The page asks first: the window stays until it is ready to close, or is asked to again. */
export function keepOpen(): void {
  if (sessionEnds) return;
  asking = closing ?? asking;
  closing = undefined;
  clearTimeout(timer);
}

/** Lets the window go that is about to close. */
export function closeWindow(): void {
  const window = closing ?? asking;
  closing = undefined;
  asking = undefined;
  clearTimeout(timer);
  if (window && !window.isDestroyed()) window.destroy();
}

function closeWithin(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(closeWindow, milliseconds);
}
