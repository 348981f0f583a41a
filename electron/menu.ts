import { type BaseWindow, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language, MenuAction, RecentFile } from '#shared/bridge.ts';
import { CHANNELS } from './channels.ts';
import { desktopWords } from './desktop-words.ts';
import { hasOtherDisplay, moveToOtherDisplay, zoomWindow } from './kept-place.ts';
import { canDo } from './menu-state.ts';
import { mainWindow, sendToPage } from './window.ts';
import type { ZoomStep } from './zoom.ts';

type Items = MenuItemConstructorOptions[];
type Words = ReturnType<typeof desktopWords>['menu'];

export interface MenuParts {
  language: Language;
  recent: readonly RecentFile[];
  openFile: (path: string) => void;
}

/** Puts the native menu in place, in the user's language. */
export function installMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts, process.platform === 'darwin')));
}

const SEPARATOR = { type: 'separator' } as const;

/** The menu as a system expects it: that of macOS begins with the app and ends with its windows. */
export function menuTemplate({ language, recent, openFile }: MenuParts, mac: boolean): Items {
  const { menu: words } = desktopWords(language);
  const chosenLanguage = (label: string, name: MenuAction, own: Language) => ({
    ...action(label, name),
    type: 'radio' as const,
    checked: language === own,
  });
  const recentItems: Items = recent.map(({ path, name }) => ({
    label: name,
    toolTip: path,
    click: () => openFile(path),
  }));
  const about = action(words.about, 'about');
  return [
    ...(mac ? [appMenu(words, about)] : []),
    {
      label: words.file,
      submenu: [
        action(words.newNetwork, 'network-new', 'CmdOrCtrl+N'),
        action(words.import, 'import', 'CmdOrCtrl+I'),
        {
          label: words.recent,
          submenu: recentItems.length > 0 ? recentItems : [{ label: words.noRecent, enabled: false }],
        },
        SEPARATOR,
        action(words.saveSnapshotFile, 'save-snapshot-file', 'CmdOrCtrl+S'),
        action(words.export, 'export', 'CmdOrCtrl+E'),
        action(words.backups, 'backups'),
        SEPARATOR,
        mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        textOrStore(words.undo, 'undo', 'CmdOrCtrl+Z', mac),
        textOrStore(words.redo, 'redo', 'CmdOrCtrl+Shift+Z', mac),
        SEPARATOR,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        sized(words.zoomIn, 'in', 'CmdOrCtrl+Plus'),
        sized(words.zoomOut, 'out', 'CmdOrCtrl+-'),
        sized(words.resetZoom, 'reset', 'CmdOrCtrl+0'),
        SEPARATOR,
        { role: 'togglefullscreen', label: words.fullScreen },
        onWindow(words.otherDisplay, hasOtherDisplay(), moveToOtherDisplay),
        SEPARATOR,
        {
          label: words.language,
          submenu: [
            chosenLanguage('Français', 'language-fr', 'fr'),
            chosenLanguage('English', 'language-en', 'en'),
          ],
        },
      ],
    },
    ...(mac ? [windowMenu(words)] : []),
    {
      role: 'help',
      label: words.help,
      submenu: [action(words.guide, 'guide'), ...(mac ? [] : [SEPARATOR, about])],
    },
  ];
}

function action(label: string, name: MenuAction, accelerator?: string): MenuItemConstructorOptions {
  return {
    id: name,
    label,
    enabled: canDo(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    // A key may come while the menu is still being renewed.
    click: () => void (canDo(name) && sendToPage(CHANNELS.menu, name)),
  };
}

/**
 * In a text field these two belong to the text, which the page knows. Elsewhere it takes the keys itself, before any menu;
 * macOS gives them to the menu all the same, and only a menu line that is not grey brings them to a text in a dialog.
 */
function textOrStore(
  label: string,
  name: 'undo' | 'redo',
  accelerator: string,
  mac: boolean,
): MenuItemConstructorOptions {
  const item = { ...action(label, name, accelerator), registerAccelerator: false };
  return mac ? { ...item, enabled: true, click: () => void sendToPage(CHANNELS.menu, name) } : item;
}

function onWindow(
  label: string,
  enabled: boolean,
  act: (window: BrowserWindow) => void,
): MenuItemConstructorOptions {
  const click = (_item: unknown, base: BaseWindow | undefined) => {
    const window = base instanceof BrowserWindow ? base : mainWindow();
    if (window) act(window);
  };
  return { label, enabled, click };
}

/** Electron's own lines know no bounds. */
function sized(label: string, step: ZoomStep, accelerator: string): MenuItemConstructorOptions {
  return { ...onWindow(label, true, (window) => zoomWindow(window, step)), accelerator };
}

function appMenu(words: Words, about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Maillage',
    submenu: [
      about,
      SEPARATOR,
      { role: 'services', label: words.services },
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      SEPARATOR,
      { role: 'quit', label: words.quitMac },
    ],
  };
}

function windowMenu(words: Words): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoom },
      SEPARATOR,
      { role: 'front', label: words.front },
    ],
  };
}
