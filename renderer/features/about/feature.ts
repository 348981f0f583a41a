import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    privacy: object;
    about: object;
  }
}

export const about: Feature = {
  dialogs: {
    privacy: { Dialog: lazy(async () => ({ default: (await import('./PrivacyDialog.tsx')).PrivacyDialog })) },
    about: { Dialog: lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog })) },
  },
  commands: [
    dialogCommand('privacy', { group: 'help', withoutNetwork: true }),
    dialogCommand('about', { group: 'help', withoutNetwork: true }),
  ],
};
