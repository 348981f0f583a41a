import { useEffect } from 'react';
import { readChosenFile } from '#renderer/platform/browser.ts';
import { platform } from '#renderer/platform/platform.ts';
import { tellFault } from '../kit/feedback.tsx';
import { changeScreen, importFiles, useScreen } from '../kit/screen-state.ts';
import { isModalOpen } from '../kit/shortcuts.ts';

/** Files given on the command line or opened from the desktop go to the import. */
export function useIncomingFiles(): void {
  useEffect(
    () =>
      platform().onOpenFile((outcome) => {
        if (outcome.ok) importFiles([outcome.value]);
        else tellFault(outcome.fault);
      }),
    [],
  );
}

/**
 * Files dropped anywhere on the window go to the import, all together. A dialog that takes files has its own place
 * for them; over any other the drop does nothing, where a browser would leave the app for the file.
 */
export function useDroppedFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (isBusy()) event.dataTransfer.dropEffect = 'none';
      else changeScreen({ filesOver: true });
    };
    // Left for another element of the page it is still over the window.
    const left = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) changeScreen({ filesOver: false });
    };
    const dropped = (event: DragEvent) => {
      changeScreen({ filesOver: false });
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      if (!isBusy()) void takeFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
    };
  }, []);
}

function isBusy(): boolean {
  return useScreen.getState().dialog !== null || isModalOpen();
}

async function takeFiles(files: readonly File[]): Promise<void> {
  const chosen = [];
  for (const file of files) {
    const read = await readChosenFile(file);
    if (!read.ok) {
      tellFault(read.fault);
      return;
    }
    chosen.push(read.value);
  }
  importFiles(chosen);
}
