import type { BrowserWindow } from 'electron';
import { CHANNELS } from './channels.ts';

/** How long a window may stay to finish its backups, in milliseconds. */
const LONGEST_WAIT = 15_000;

let closing: BrowserWindow | undefined;

/**
 * A window that is told to close asks its page to finish first, and goes when that answers, has been waited for
 * long enough, or is no more. Quitting goes the same way: it closes the windows.
 */
export function askBeforeClosing(window: BrowserWindow): void {
  window.on('close', (event) => {
    event.preventDefault();
    if (closing === window) return;
    closing = window;
    window.webContents.send(CHANNELS.closing);
    setTimeout(closeWindow, LONGEST_WAIT).unref();
  });
  window.webContents.on('render-process-gone', () => {
    if (closing === window) closeWindow();
  });
}

/** Lets the window go that is about to close. */
export function closeWindow(): void {
  const window = closing;
  closing = undefined;
  if (window && !window.isDestroyed()) window.destroy();
}
