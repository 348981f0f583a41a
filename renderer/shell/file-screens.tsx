import { lazy, Suspense } from 'react';
import type { ChosenFile } from '#shared/bridge.ts';
import { closeDialog, useScreen } from '../kit/screen-state.ts';

export interface FileScreenProps {
  opened: boolean;
  onClose: () => void;
  /** Files to begin with, handed over by the desktop, the start screen or a drop. */
  files?: readonly ChosenFile[];
}

// The codecs behind these screens are large and seldom needed: they come when they are asked for.
const ImportWizard = lazy(async () => ({
  default: (await import('../features/import/ImportWizard.tsx')).ImportWizard,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/ExportDialog.tsx')).ExportDialog,
}));

const ListsDialog = lazy(async () => ({
  default: (await import('../features/lists/ListsDialog.tsx')).ListsDialog,
}));

const ReportDialog = lazy(async () => ({
  default: (await import('../features/export/report/ReportDialog.tsx')).ReportDialog,
}));

export function FileScreens() {
  const dialog = useScreen((screen) => screen.dialog);
  const incoming = useScreen((screen) => screen.incoming);
  return (
    <Suspense fallback={null}>
      {dialog === 'import' && <ImportWizard opened onClose={closeDialog} files={incoming} />}
      {dialog === 'export' && <ExportDialog opened onClose={closeDialog} />}
      {dialog === 'report' && <ReportDialog onClose={closeDialog} />}
      {dialog === 'lists' && <ListsDialog opened onClose={closeDialog} />}
    </Suspense>
  );
}
