import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Language } from '#shared/bridge.ts';
import { writeAtomically } from './files.ts';

const settingsSchema = z.object({
  language: z.enum(['fr', 'en']).optional().catch(undefined),
  recent: z.array(z.string()).default([]).catch([]),
  backupFolder: z.string().optional().catch(undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

function settingsPath(): string {
  return join(app.getPath('userData'), 'desktop.json');
}

/** What the desktop itself remembers; a missing or damaged file counts as nothing remembered. */
export async function readSettings(): Promise<Settings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(settingsPath(), 'utf8')));
  } catch {
    return { recent: [] };
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings, one change after the other; answers what they are then. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = queue.then(async () => {
    const settings = change(await readSettings());
    await writeAtomically(settingsPath(), new TextEncoder().encode(JSON.stringify(settings)));
    return settings;
  });
  queue = changed.catch(() => undefined);
  return changed;
}

export async function preferredLanguage(): Promise<Language> {
  return (await readSettings()).language ?? (app.getLocale().startsWith('en') ? 'en' : 'fr');
}
