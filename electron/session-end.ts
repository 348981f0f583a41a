import { app, type BrowserWindow, powerMonitor } from 'electron';
import { closeWithSession } from './closing.ts';

/**
 * Linux and macOS say that the computer is about to be shut down or the user to be logged out. Held back for a moment,
 * the app ends by itself, which neither of them takes for a refusal: what a window does when it is closed would be one.
 */
export function endWithSession(mainWindow: () => BrowserWindow | undefined): void {
  // The event is there, though Electron's types do not say so.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    const window = mainWindow();
    if (window) closeWithSession(window);
    else app.quit();
  });
}

/** Windows asks each window, and closes none before it ends the session: whoever does not hold it back has no time. */
export function closeWithWindowsSession(window: BrowserWindow): void {
  window.on('query-session-end', (event) => {
    // Power is failing: there is no time to be had.
    if (!event.reasons.includes('critical')) event.preventDefault();
    closeWithSession(window);
  });
  window.on('session-end', () => closeWithSession(window));
}
