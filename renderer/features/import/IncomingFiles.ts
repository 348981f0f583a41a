import { useEffect } from 'react';
import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { openDialog, useNavigation } from '#renderer/kit/navigation.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';
import { readChosenFile } from '#renderer/platform/browser.ts';
import { platform } from '#renderer/platform/platform.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { ChosenFile } from '#shared/bridge.ts';
import { translator } from '#shared/i18n/translate.ts';

/** Files that come from outside go to the import. */
export function IncomingFiles() {
  useIncomingFiles();
  useDroppedFiles();
  return null;
}

const importFiles = (files: readonly ChosenFile[]) => openDialog('import', { files });

/** How often it is looked whether the window is free, while files wait. */
const LOOK_EVERY = 250;

/** Files given on the command line or opened from the desktop go to the import, one after the other, when it is free. */
function useIncomingFiles(): void {
  useEffect(() => {
    const waiting: ChosenFile[] = [];
    let looking: ReturnType<typeof setInterval> | undefined;
    const look = () => {
      if (waiting.length > 0 && isFree()) importFiles(waiting.splice(0, 1));
      if (waiting.length > 0) return;
      clearInterval(looking);
      looking = undefined;
    };
    const stop = platform().onOpenFile((outcome) => {
      if (!outcome.ok) {
        showFault(outcome.fault);
        return;
      }
      waiting.push(outcome.value);
      if (useMaillage.getState().phase === 'ready' && !isFree()) sayWaiting(outcome.value.name);
      looking ??= setInterval(look, LOOK_EVERY);
      look();
    });
    return () => {
      stop();
      clearInterval(looking);
    };
  }, []);
}

/** Whether nothing is open that a file would push aside: a dialog, a presentation, the start itself. */
function isFree(): boolean {
  return useMaillage.getState().phase === 'ready' && !useNavigation.getState().presenting && !isBusy();
}

function sayWaiting(name: string): void {
  const t = translator(preference('language'));
  showNotice(t('imports.fileWaits', { name }));
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
