import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language, MenuAction, RecentFile } from '#shared/bridge.ts';
import { CHANNELS } from './channels.ts';
import { desktopWords } from './desktop-words.ts';
import { canDo } from './menu-state.ts';
import { sendToPage } from './window.ts';

/** Puts the native menu in place, in the user's language. */
export function installMenu(
  language: Language,
  recent: readonly RecentFile[],
  openFile: (path: string) => void,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, recent, openFile)));
}

function menuTemplate(
  language: Language,
  recent: readonly RecentFile[],
  openFile: (path: string) => void,
): MenuItemConstructorOptions[] {
  const { menu: words } = desktopWords(language);
  const action = (label: string, name: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    enabled: canDo(name),
    ...(accelerator === undefined ? {} : { accelerator }),
    // A key may come while the menu is still being renewed.
    click: () => void (canDo(name) && sendToPage(CHANNELS.menu, name)),
  });
  const chosenLanguage = (label: string, name: MenuAction, own: Language): MenuItemConstructorOptions => ({
    ...action(label, name),
    type: 'radio',
    checked: language === own,
  });
  const recentItems: MenuItemConstructorOptions[] = recent.map(({ path, name }) => ({
    label: name,
    toolTip: path,
    click: () => openFile(path),
  }));
  return [
    {
      label: words.file,
      submenu: [
        action(words.newNetwork, 'network-new', 'CmdOrCtrl+N'),
        action(words.import, 'import', 'CmdOrCtrl+I'),
        {
          label: words.recent,
          submenu: recentItems.length > 0 ? recentItems : [{ label: words.noRecent, enabled: false }],
        },
        { type: 'separator' },
        action(words.saveSnapshotFile, 'save-snapshot-file', 'CmdOrCtrl+S'),
        action(words.export, 'export', 'CmdOrCtrl+E'),
        action(words.backups, 'backups'),
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        // The page itself hears these two keys: in a text field they belong to the text.
        { ...action(words.undo, 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...action(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        { type: 'separator' },
        {
          label: words.language,
          submenu: [
            chosenLanguage('Français', 'language-fr', 'fr'),
            chosenLanguage('English', 'language-en', 'en'),
          ],
        },
      ],
    },
  ];
}
