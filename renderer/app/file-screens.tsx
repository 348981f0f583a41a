import { type ComponentType, lazy, Suspense } from 'react';
import type { ChosenFile } from '#shared/bridge.ts';
import { closeDialog, useScreen } from './screen-state.ts';

export interface FileScreenProps {
  opened: boolean;
  onClose: () => void;
  /** A file to begin with, handed over by the desktop or the start screen. */
  file?: ChosenFile | null;
}

// The codecs behind these two screens are large and seldom needed: they come when they are asked for.
const IMPORT = import.meta.glob<{ ImportWizard: ComponentType<FileScreenProps> }>(
  '../features/import/ImportWizard.tsx',
);
const EXPORT = import.meta.glob<{ ExportDialog: ComponentType<FileScreenProps> }>(
  '../features/export/ExportDialog.tsx',
);
const [loadImport] = Object.values(IMPORT);
const [loadExport] = Object.values(EXPORT);

/** Whether this build holds the screen; a button for it is shown only then. */
export const canImport = loadImport !== undefined;
export const canExport = loadExport !== undefined;

const ImportWizard = loadImport && lazy(async () => ({ default: (await loadImport()).ImportWizard }));
const ExportDialog = loadExport && lazy(async () => ({ default: (await loadExport()).ExportDialog }));

export function FileScreens() {
  const dialog = useScreen((screen) => screen.dialog);
  const incoming = useScreen((screen) => screen.incoming);
  return (
    <Suspense fallback={null}>
      {dialog === 'import' && ImportWizard && <ImportWizard opened onClose={closeDialog} file={incoming} />}
      {dialog === 'export' && ExportDialog && <ExportDialog opened onClose={closeDialog} />}
    </Suspense>
  );
}
