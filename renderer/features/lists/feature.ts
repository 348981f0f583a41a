import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    lists: object;
  }
}

export const lists: Feature = {
  dialogs: {
    lists: {
      Dialog: lazy(async () => ({ default: (await import('./ListsDialog.tsx')).ListsDialog })),
      changes: true,
    },
  },
  commands: [dialogCommand('lists')],
};
