import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { ChosenFile, FileFilter, Saved } from '#shared/bridge.ts';
import { folderBackups } from './folder-backups.ts';
import type { Platform } from './port.ts';
import { printInFrame } from './print-frame.ts';
import { closeSpeakerWindow, openSpeakerWindow } from './speaker-window.ts';

/** Larger files are refused before they are read: the page could not hold them. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** The same doors as the desktop's, with what a page may do: a file picker and downloads. */
export function browserPlatform(): Platform {
  return {
    kind: 'browser',
    openFiles: pickFiles,
    saveFile: download,
    printPages: printInFrame,
    openSpeaker: async () => openSpeakerWindow(),
    closeSpeaker: async () => closeSpeakerWindow(),
    recentFiles: async () => [],
    openRecent: async (path) => fileFailed('not-found', path),
    setLanguage: async () => done(null),
    openLink: async (address) => {
      // Without an opener the page there knows nothing of this one.
      window.open(address, '_blank', 'noopener,noreferrer');
      return done('opened');
    },
    checkInstaller: async () => done(null),
    onOpenFile: () => () => undefined,
    onMenu: () => () => undefined,
    setMenuState: async () => undefined,
    ...folderBackups(),
  };
}

/** Reads a file the page was given, by a picker or by a drop. */
export async function readChosenFile(file: File): Promise<FileOutcome<ChosenFile>> {
  if (file.size > LARGEST_FILE) return fileFailed('too-large', file.name);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return done({ name: file.name, path: null, bytes });
  } catch (error) {
    return fileFailed('forbidden', error instanceof Error ? error.message : file.name);
  }
}

async function pickFiles(filters: readonly FileFilter[]): Promise<FileOutcome<ChosenFile[]>> {
  const files = await askForFiles(filters);
  const chosen: ChosenFile[] = [];
  for (const file of files) {
    const read = await readChosenFile(file);
    if (!read.ok) return read;
    chosen.push(read.value);
  }
  return done(chosen);
}

function askForFiles(filters: readonly FileFilter[]): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.hidden = true;
    input.accept = filters
      .flatMap((filter) => filter.extensions.map((extension) => `.${extension}`))
      .join(',');
    const finish = (files: File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    document.body.append(input);
    input.click();
  });
}

async function download(
  suggestedName: string,
  _filters: readonly FileFilter[],
  bytes: Uint8Array,
): Promise<FileOutcome<Saved>> {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = suggestedName;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the blob after the click returns: it may not be revoked at once.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return done({ saved: true, name: suggestedName });
}
