import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { chooseLanguage } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { preference, setPreference } from '#renderer/store/preferences.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    settings: object;
    shortcuts: object;
  }
}

export const settings: Feature = {
  dialogs: {
    settings: {
      Dialog: lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog })),
    },
    shortcuts: {
      Dialog: lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog })),
    },
  },
  commands: [
    {
      name: 'theme',
      group: 'view',
      run: () => setPreference('themeChoice', preference('theme') === 'dark' ? 'light' : 'dark'),
    },
    {
      name: 'language',
      group: 'view',
      run: () => chooseLanguage(preference('language') === 'fr' ? 'en' : 'fr'),
    },
    dialogCommand('settings', { withoutNetwork: true }),
    {
      name: 'shortcuts',
      group: 'help',
      keys: { key: '?' },
      withoutNetwork: true,
      run: () => openDialog('shortcuts'),
    },
  ],
};
