import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import type { ChosenFile } from '#shared/bridge.ts';
import { IncomingFiles } from './IncomingFiles.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    /** Begins with files that the desktop, the start screen or a drop handed over. */
    import: { files?: readonly ChosenFile[] };
  }
}

export const importing: Feature = {
  slots: { running: IncomingFiles },
  dialogs: {
    import: {
      // The codecs behind it are large and seldom needed.
      Dialog: lazy(async () => ({ default: (await import('./ImportWizard.tsx')).ImportWizard })),
      changes: true,
    },
  },
  commands: [dialogCommand('import', { withoutNetwork: true })],
};
