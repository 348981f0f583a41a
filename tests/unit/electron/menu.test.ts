import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { type MenuParts, menuTemplate } from '../../../electron/menu.ts';
import { keepMenuState } from '../../../electron/menu-state.ts';

const { sent } = vi.hoisted(() => ({ sent: vi.fn() }));
vi.mock('electron', () => ({
  app: { getAppPath: () => '', isPackaged: false },
  BrowserWindow: class {},
  Menu: {},
  protocol: {},
  screen: { getAllDisplays: () => [{ id: 1 }] },
}));
vi.mock('../../../electron/window.ts', () => ({ mainWindow: () => undefined, sendToPage: sent }));

const parts: MenuParts = { language: 'fr', recent: [], openFile: () => undefined };
const items = (mac: boolean) => menuTemplate(parts, mac);
const submenu = (menu: MenuItemConstructorOptions | undefined) =>
  (menu?.submenu ?? []) as MenuItemConstructorOptions[];
const roles = (menu: MenuItemConstructorOptions | undefined) =>
  submenu(menu).flatMap(({ role }) => (role === undefined ? [] : [role]));
const lineOf = (mac: boolean, id: string) =>
  items(mac)
    .flatMap(submenu)
    .find((item) => item.id === id);
const press = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

beforeEach(() => {
  sent.mockClear();
  keepMenuState({ ready: true, network: true, dialog: false });
});

it('on macOS the app has its own menu, and its windows theirs', () => {
  const [app, file] = items(true);
  expect(app?.label).toBe('Maillage');
  expect(roles(app)).toEqual(['services', 'hide', 'hideOthers', 'unhide', 'quit']);
  expect(roles(file)).toEqual(['close']);
  expect(roles(items(true).find(({ role }) => role === 'window'))).toEqual(['minimize', 'zoom', 'front']);
  for (const line of items(true).flatMap(submenu)) expect(line.label ?? line.type).toBeTruthy();
});

it('elsewhere one quits by the file menu, and what the app is stands under help', () => {
  expect(items(false).map(({ label }) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
  expect(roles(items(false)[0])).toEqual(['quit']);
  press(lineOf(false, 'about'));
  expect(sent).toHaveBeenLastCalledWith('app:menu', 'about');
});

it('nothing is asked of a page behind a dialog, but on macOS the keys of a text in it come by the menu', () => {
  keepMenuState({ ready: true, network: true, dialog: true });
  expect(lineOf(false, 'undo')).toMatchObject({ enabled: false, registerAccelerator: false });
  press(lineOf(false, 'undo'));
  press(lineOf(true, 'export'));
  expect(sent).not.toHaveBeenCalled();
  expect(lineOf(true, 'undo')).toMatchObject({ enabled: true });
  press(lineOf(true, 'undo'));
  expect(sent).toHaveBeenCalledExactlyOnceWith('app:menu', 'undo');
});
