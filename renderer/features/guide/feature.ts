import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    guide: object;
  }
}

export const guide: Feature = {
  dialogs: {
    guide: { Dialog: lazy(async () => ({ default: (await import('./GuideDialog.tsx')).GuideDialog })) },
  },
  commands: [
    {
      ...dialogCommand('guide', { group: 'help', keys: { key: 'f1', always: true }, withoutNetwork: true }),
      // Whatever is being done in a dialog comes first: the guide does not take its place.
      run: () => {
        if (useNavigation.getState().dialog === null && !isModalOpen()) openDialog('guide');
      },
    },
  ],
};
