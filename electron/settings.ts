import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { type FileFault, type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { detailOf, done } from '#shared/base/outcome.ts';
import type { Language } from '#shared/bridge.ts';
import { fileFault, writeAtomically } from './files.ts';
import { LEAST_ZOOM, MOST_ZOOM } from './zoom.ts';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
  zoom: z.number().min(LEAST_ZOOM).max(MOST_ZOOM).catch(1),
});
/** Where a window was last, and how large its page was shown. */
export type WindowPlace = z.infer<typeof placeSchema>;
export type WindowKind = 'main' | 'speaker';

const settingsSchema = z.object({
  language: z.enum(['fr', 'en']).optional().catch(undefined),
  recent: z.array(z.string()).default([]).catch([]),
  /** The version in which the graphics card stopped too often, and is done without. */
  withoutGraphics: z.string().optional().catch(undefined),
  backupFolder: z.string().optional().catch(undefined),
  /** Where a dialog was last left, which opens there again: since Electron 43 each begins in Downloads. */
  folders: z.object({ open: z.string().optional(), save: z.string().optional() }).optional().catch(undefined),
  windows: z
    .object({
      main: placeSchema.optional().catch(undefined),
      speaker: placeSchema.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

function settingsPath(): string {
  return join(app.getPath('userData'), 'desktop.json');
}

/** What the desktop itself remembers; what cannot be read counts as nothing remembered. */
export async function readSettings(): Promise<Settings> {
  const kept = await keptSettings();
  return kept.ok ? kept.value : NOTHING;
}

/** Why what was remembered cannot be used; null when it can, or when there is nothing yet. */
export async function settingsFault(): Promise<FileFault | null> {
  const kept = await keptSettings();
  return kept.ok ? null : kept.fault;
}

const NOTHING: Settings = { recent: [] };

/** A missing file counts as nothing remembered, but not one that is damaged or cannot be read just now. */
async function keptSettings(): Promise<FileOutcome<Settings>> {
  const file = await readFile(settingsPath(), 'utf8').then(done, fileFault);
  if (!file.ok) return file.fault.why === 'not-found' ? done(NOTHING) : file;
  try {
    return done(settingsSchema.parse(JSON.parse(file.value)));
  } catch (error) {
    return fileFailed('damaged', detailOf(error));
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings, one change after the other; says so when they could not be written. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<FileOutcome<null>> {
  const changed = queue.then(async () => {
    const kept = await keptSettings();
    // A damaged file has nothing left to lose; one that cannot be read just now may have.
    if (!kept.ok && kept.fault.why !== 'damaged') return kept;
    const settings = change(kept.ok ? kept.value : NOTHING);
    return writeAtomically(settingsPath(), new TextEncoder().encode(JSON.stringify(settings)));
  });
  queue = changed.catch(() => undefined);
  return changed;
}

export async function preferredLanguage(): Promise<Language> {
  return (await readSettings()).language ?? (app.getLocale().startsWith('en') ? 'en' : 'fr');
}

/** To be asked before the app is ready, when there is no time to wait for a file. */
export function drawsWithoutGraphics(): boolean {
  try {
    const { withoutGraphics } = settingsSchema.parse(JSON.parse(readFileSync(settingsPath(), 'utf8')));
    return withoutGraphics === app.getVersion();
  } catch {
    // Nothing is remembered, or it cannot be read: the card is tried.
    return false;
  }
}
