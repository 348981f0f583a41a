import { access } from 'node:fs/promises';
import { dialog } from 'electron';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { InstallerCheck } from '#shared/bridge.ts';
import { desktopWords } from './desktop-words.ts';
import { checkInstaller } from './installer-check.ts';
import { RELEASE_KEY } from './release-key.ts';
import { preferredLanguage } from './settings.ts';
import { mainWindow } from './window.ts';

/** Checks an installer that the user chooses with the signature beside it, or one chosen too; null when declined. */
export async function chooseAndCheckInstaller(): Promise<FileOutcome<InstallerCheck | null>> {
  const { installer: words } = desktopWords(await preferredLanguage());
  const path = await choose(words.choose, []);
  if (path === undefined) return done(null);
  const beside = `${path}.sig`;
  const isBeside = await access(beside).then(
    () => true,
    () => false,
  );
  const signature = isBeside
    ? beside
    : await choose(words.signature, [{ name: words.signatureFiles, extensions: ['sig'] }]);
  return signature === undefined ? done(null) : checkInstaller(path, signature, RELEASE_KEY);
}

async function choose(title: string, filters: Electron.FileFilter[]): Promise<string | undefined> {
  const options = { title, message: title, properties: ['openFile' as const], filters };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
}
