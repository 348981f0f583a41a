import { useEffect } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';
import { readChosenFile } from '#renderer/platform/browser.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { ChosenFile } from '#shared/bridge.ts';

/** Files that come from outside go to the import. */
export function IncomingFiles() {
  useIncomingFiles();
  useDroppedFiles();
  return null;
}

const importFiles = (files: readonly ChosenFile[]) => openDialog('import', { files });

/** Files given on the command line or opened from the desktop go to the import. */
function useIncomingFiles(): void {
  useEffect(
    () =>
      platform().onOpenFile((outcome) => {
        if (outcome.ok) importFiles([outcome.value]);
        else showFault(outcome.fault);
      }),
    [],
  );
}

/**
 * Files dropped anywhere on the window go to the import, all together. A dialog that takes files has its own place
 * for them; over any other the drop does nothing, where a browser would leave the app for the file.
 */
function useDroppedFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (isBusy()) event.dataTransfer.dropEffect = 'none';
      else useNavigation.setState({ filesOver: true });
    };
    // Left for another element of the page it is still over the window.
    const left = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) useNavigation.setState({ filesOver: false });
    };
    const dropped = (event: DragEvent) => {
      useNavigation.setState({ filesOver: false });
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
  return useNavigation.getState().dialog !== null || isModalOpen();
}

async function takeFiles(files: readonly File[]): Promise<void> {
  const chosen = [];
  for (const file of files) {
    const read = await readChosenFile(file);
    if (!read.ok) {
      showFault(read.fault);
      return;
    }
    chosen.push(read.value);
  }
  importFiles(chosen);
}
