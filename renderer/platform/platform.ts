import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import type { Platform } from './port.ts';

let chosen: Platform | null = null;

/** The one door to files and to the desktop. */
export function platform(): Platform {
  chosen ??= globalThis.window?.maillage ? desktopPlatform(globalThis.window.maillage) : browserPlatform();
  return chosen;
}
