import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    communes: object;
  }
}

export const communes: Feature = {
  dialogs: {
    communes: {
      Dialog: lazy(async () => ({ default: (await import('./CommunesDialog.tsx')).CommunesDialog })),
      changes: true,
    },
  },
  commands: [dialogCommand('communes')],
};
