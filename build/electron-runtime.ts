import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { downloadRuntime } from './electron-download.ts';

export type Runtime = { executable: string } | { missing: string };

/**
 * Where Electron's executable is. The npm package brings none: one is downloaded at first use, which needs the
 * internet; `missing` says in one line why there is none. ELECTRON_OVERRIDE_DIST_PATH names another.
 */
export function findRuntime(): Runtime {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, 'electron');
    return existsSync(executable) ? { executable } : { missing: `no electron in ${override}` };
  }
  const home = packageFolder();
  if (!home) return { missing: 'its package is not installed' };
  const installed = installedIn(home);
  if (installed) return { executable: installed };
  return { missing: 'the Electron runtime has not been downloaded' };
}

/** The same, downloading it where it is not there yet. */
export async function fetchRuntime(): Promise<Runtime> {
  const found = findRuntime();
  const home = packageFolder();
  if ('executable' in found || !home || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  const trouble = await downloadRuntime(home);
  return trouble === undefined ? findRuntime() : { missing: trouble };
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function installedIn(home: string): string | undefined {
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}
