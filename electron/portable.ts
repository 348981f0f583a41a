import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/** What the portable program of Windows keeps beside itself. */
const FOLDER = 'Données Maillage';

/** The folder of the portable program, which says so to the one that it unpacks; undefined for an installed one. */
const beside = process.env.PORTABLE_EXECUTABLE_DIR || undefined;

let kept: string | undefined;
let trouble = false;

/**
 * The portable program keeps its data beside itself: on the computer that it is plugged into, networks with persons in
 * them would stay behind. Before anything asks where the data is. Where nothing can be written it is as if installed.
 */
export function keepDataBeside(app: App): void {
  if (beside === undefined) return;
  const folder = join(beside, FOLDER);
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, '.maillage-writes');
    writeFileSync(probe, '');
    rmSync(probe);
    app.setPath('userData', folder);
    kept = folder;
  } catch {
    trouble = true;
  }
}

/** Where the data of the portable program is; undefined for an installed one. */
export function portableFolder(): string | undefined {
  return kept;
}

/** Whether the data of the portable program had to go to the computer that it runs on. */
export function leavesDataBehind(): boolean {
  return trouble;
}
