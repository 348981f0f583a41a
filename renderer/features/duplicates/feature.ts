import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { AskedMerge } from './AskedMerge.tsx';
import { askMerge } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    duplicates: object;
  }
}

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Compares actors that may be one. */
    'merge-actors': { actors: readonly string[] };
  }
}

export const duplicates: Feature = {
  slots: { asking: AskedMerge },
  dialogs: {
    duplicates: {
      Dialog: lazy(async () => ({ default: (await import('./DuplicatesDialog.tsx')).DuplicatesDialog })),
      changes: true,
    },
  },
  takes: { 'merge-actors': ({ actors }) => askMerge(actors) },
  commands: [dialogCommand('duplicates')],
};
