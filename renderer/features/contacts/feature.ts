import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    contacts: object;
  }
}

export const contacts: Feature = {
  dialogs: {
    contacts: {
      Dialog: lazy(async () => ({ default: (await import('./ContactsDialog.tsx')).ContactsDialog })),
    },
  },
  commands: [dialogCommand('contacts')],
};
