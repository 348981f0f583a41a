import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { MenuItemConstructorOptions } from 'electron';
import { unplug } from './displays.ts';
import {
  app,
  askPermission,
  channels,
  invokeAs,
  killProcesses,
  powerMonitor,
  preventable,
  scripted,
  seen,
  windows,
  wouldLoad,
} from './electron-module.ts';

export interface MenuLine {
  label: string;
  /** Shown grey otherwise, and no click reaches it. */
  enabled: boolean;
  items: MenuLine[];
}

/** What a test asks of the stand-in, each with its answer. */
const ANSWERS = {
  menu: () => menuLines(seen.menu),
  clickMenu: (labels: string[]) => {
    let items = seen.menu;
    let item: MenuItemConstructorOptions | undefined;
    for (const label of labels) {
      item = items.find((candidate) => candidate.label === label);
      items = (item?.submenu as MenuItemConstructorOptions[] | undefined) ?? [];
    }
    if (!item?.click) throw new Error(`no menu item ${labels.join(' > ')}`);
    if (item.enabled !== false) click(item);
  },
  /** A key as the system hands it to the menu, where the page has not taken it. */
  pressMenuKey: ({ accelerator, system }: { accelerator: string; system: string }) => {
    const item = allItems(seen.menu).find((one) => one.accelerator === accelerator);
    // macOS minds neither (electron#18295, electron#49841).
    const heard = system === 'darwin' || (item?.registerAccelerator !== false && item?.enabled !== false);
    if (item?.click && heard) click(item);
  },
  /** The window that menu lines act on from now on. */
  focusWindow: (index: number) => {
    focused = index;
  },
  places: () => windows.map((window) => ({ ...window.getBounds(), maximized: window.isMaximized() })),
  zooms: () => windows.map(({ webContents }) => webContents.getZoomFactor()),
  move: ({ index, bounds }: { index: number; bounds: Electron.Rectangle }) =>
    windows[index]?.setBounds(bounds),
  maximize: (index: number) => windows[index]?.maximize(),
  unplug,
  /** As a system does that logs its user out: what is not held back is cut, what is held back some seconds later. */
  endSession: (system: 'win32' | 'linux' | 'darwin') => endSession(system),
  answerOpen: (paths: string[]) => void scripted.open.push(paths),
  answerSave: (path: string) => void scripted.save.push(path),
  answerMessage: (button: number) => void scripted.message.push(button),
  dialogs: () => seen.dialogs,
  outside: () => seen.outside,
  sandboxed: () => seen.sandboxed,
  switches: () => seen.switches,
  channels,
  wouldLoad,
  /** Whether an event of the page's contents is prevented. */
  prevents: ({ event, url }: { event: string; url: string }) => {
    const happening = preventable();
    seen.contents[0]?.emit(event, happening, url);
    return happening.prevented;
  },
  blocked: () => seen.blocked,
  preferences: () => seen.windows.map(({ webPreferences }) => webPreferences),
  permission: ({ name, origin }: { name: string; origin: string }) => askPermission(name, origin),
  invokeAs: ({ url, top, channel, args }: { url: string; top: boolean; channel: string; args: unknown[] }) =>
    invokeAs(url, top, channel, args),
  shown: () => seen.shown,
  visible: () => windows.map((window) => window.isVisible()),
  /** From now on every file that is opened for writing meets this fault, such as ENOSPC; '' for none. */
  failWrites: (code: string) => failWrites(code),
  relaunched: () => seen.relaunched,
  /** The process that draws has died, and Chromium has started another. */
  graphicsGone: () => app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 }),
  kill: (kind: 'renderer' | 'GPU') => killProcesses(kind),
  quit: () => app.quit(),
} satisfies Record<string, (argument: never) => unknown>;

export type Question = keyof typeof ANSWERS;

let focused = 0;

function click(item: MenuItemConstructorOptions): void {
  (item.click as ((...args: unknown[]) => void) | undefined)?.(item, windows[focused], {});
}

/** A busy machine is slow, not wrong: here limits are no part of what is tested. */
function stretchTime(): void {
  const { setTimeout: real } = globalThis;
  const stretched = (act: () => void, delay = 0) => real(act, delay * 20);
  globalThis.setTimeout = Object.assign(stretched, real) as typeof setTimeout;
}

function endSession(system: string): void {
  stretchTime();
  const event = Object.assign(preventable(), { reasons: ['logoff'] });
  if (system === 'win32') windows[0]?.emit('query-session-end', event);
  else powerMonitor.emit('shutdown', event);
  if (event.prevented) setTimeout(() => app.exit(1), 5_000).unref();
  // macOS then closes the windows, and takes one that stays for a refusal.
  else if (system !== 'darwin' || windows[0]?.close()) app.exit(1);
}

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

const { open } = files;

function failWrites(code: string): void {
  files.open = async (path, flags, mode) => {
    if (code !== '' && String(flags).startsWith('w')) {
      throw Object.assign(new Error(`${code}: writing ${String(path)}`), { code });
    }
    return open(path, flags, mode);
  };
  syncBuiltinESMExports();
}

function menuLines(template: readonly MenuItemConstructorOptions[]): MenuLine[] {
  return template
    .filter(({ label }) => label !== undefined)
    .map(({ label = '', enabled = true, submenu }) => ({
      label,
      enabled,
      items: Array.isArray(submenu) ? menuLines(submenu) : [],
    }));
}

export function listenToTest(): void {
  process.on('message', async (message: { id: number; question: Question; argument: never }) => {
    try {
      const value = await ANSWERS[message.question](message.argument);
      process.send?.({ id: message.id, value: value ?? null });
    } catch (error) {
      process.send?.({ id: message.id, error: String(error) });
    }
  });
}
