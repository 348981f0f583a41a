import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';

let folder = '.';
let packaged = false;

export const appFolder = () => folder;
/** Whether the app is installed: from an app.asar, or as a test says. */
export const isPackaged = () => packaged;

/** Takes the app's place from the arguments, and leaves those that Electron would show; returns its folder. */
export function begin([app = '.', ...rest]: readonly string[]): string {
  const packed = app.endsWith('.asar');
  packaged = packed || rest.includes('--stand-in-packaged');
  folder = packed ? unpacked(app) : resolve(app);
  process.argv = [process.execPath, ...(packed ? [] : [app]), ...rest];
  return folder;
}

/** Electron reads an archive as if it were a folder; Node does not. */
function unpacked(archive: string): string {
  const place = mkdtempSync(join(tmpdir(), 'maillage-app-'));
  process.on('exit', () => rmSync(place, { recursive: true, force: true }));
  extractAll(archive, place);
  return place;
}

/** Where the app keeps its data: as said, or in the user's own place for it. */
export function dataFolder(): string {
  const said = process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.slice(16);
  if (said !== undefined) return resolve(said);
  if (!packaged) return resolve('build/out/stand-in');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Maillage');
}
