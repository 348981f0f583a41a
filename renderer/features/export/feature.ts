import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    export: object;
    report: object;
  }
}

export const exporting: Feature = {
  dialogs: {
    export: { Dialog: lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog })) },
    report: {
      Dialog: lazy(async () => ({ default: (await import('./report/ReportDialog.tsx')).ReportDialog })),
    },
  },
  commands: [dialogCommand('export'), dialogCommand('report')],
};
