import { useEffect } from 'react';
import { platform } from '#renderer/platform/platform.ts';
import { tellFileFault } from './feedback.tsx';
import { importFile } from './screen-state.ts';

/** Files given on the command line or opened from the desktop go to the import. */
export function useIncomingFiles(): void {
  useEffect(
    () =>
      platform().onOpenFile((outcome) => {
        if (outcome.ok) importFile(outcome.value);
        else tellFileFault(outcome.fault, outcome.detail);
      }),
    [],
  );
}
