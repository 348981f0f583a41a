import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { desktopWords } from './desktop-words.ts';
import { preferredLanguage } from './settings.ts';

const [REPLACE, CANCEL] = [0, 1];

/** The path with the ending of its format: Windows and macOS add it to a name without one, Linux does not. */
export function withEnding(path: string, extensions: readonly string[]): string {
  const [usual] = extensions;
  const name = basename(path).toLowerCase();
  if (usual === undefined || extensions.some((extension) => name.endsWith(`.${extension}`))) return path;
  return `${path}.${usual}`;
}

/** Whether a file may be written there: nothing is, or the user says that it may be replaced. */
export async function mayTake(path: string, window: BrowserWindow | undefined): Promise<boolean> {
  const isFree = await access(path).then(
    () => false,
    () => true,
  );
  if (isFree) return true;
  const { replace: words } = desktopWords(await preferredLanguage());
  const question = {
    type: 'question' as const,
    message: words.question.replace('{{name}}', basename(path)),
    buttons: [words.replace, words.cancel],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return response === REPLACE;
}
