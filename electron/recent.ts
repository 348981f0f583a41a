import { basename } from 'node:path';
import { app } from 'electron';
import type { RecentFile } from '#shared/bridge.ts';
import { changeSettings, readSettings } from './settings.ts';

const MOST = 10;

/** The files opened or saved lately, latest first. */
export async function recentFiles(): Promise<RecentFile[]> {
  return (await readSettings()).recent.map((path) => ({ path, name: basename(path) }));
}

/** A list that could not be written only costs a convenience: the file itself was opened or saved. */
export async function rememberFile(path: string): Promise<void> {
  app.addRecentDocument(path);
  await changeSettings((settings) => ({
    ...settings,
    recent: [path, ...settings.recent.filter((other) => other !== path)].slice(0, MOST),
  }));
}

/** Only a path from the list may be opened without a dialog. */
export async function isRecent(path: string): Promise<boolean> {
  return (await readSettings()).recent.includes(path);
}

export async function forgetFile(path: string): Promise<void> {
  await changeSettings((settings) => ({
    ...settings,
    recent: settings.recent.filter((other) => other !== path),
  }));
}
