import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { BackupKeeping } from './BackupKeeping.ts';
import { BackupStatus } from './BackupStatus.tsx';
import { CopyReminder } from './CopyReminder.tsx';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    backups: object;
  }
}

export const backups: Feature = {
  slots: { running: BackupKeeping, banner: CopyReminder, safety: BackupStatus },
  dialogs: {
    backups: { Dialog: lazy(async () => ({ default: (await import('./BackupsDialog.tsx')).BackupsDialog })) },
  },
  commands: [dialogCommand('backups', { withoutNetwork: true })],
};
