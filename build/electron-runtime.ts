import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Runtime = { executable: string } | { missing: string };

/** How long the npm package may try to download its binary, in milliseconds. */
const DOWNLOAD_LIMIT = 60_000;

/**
 * Where Electron's executable is. The npm package brings none: it downloads one at first use, which needs the
 * internet; `missing` says in one line why that did not work. ELECTRON_OVERRIDE_DIST_PATH names another.
 */
export function findRuntime(options: { download: boolean }): Runtime {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, 'electron');
    return existsSync(executable) ? { executable } : { missing: `no electron in ${override}` };
  }
  const home = packageFolder();
  if (!home) return { missing: 'its package is not installed' };
  const installed = installedIn(home);
  if (installed) return { executable: installed };
  if (!options.download) return { missing: 'the Electron runtime has not been downloaded' };
  const { status, error } = spawnSync(process.execPath, [join(home, 'install.js')], {
    timeout: DOWNLOAD_LIMIT,
    stdio: 'ignore',
  });
  const downloaded = installedIn(home);
  if (status === 0 && downloaded) return { executable: downloaded };
  return { missing: error ? 'its download took too long' : 'its download failed (no internet?)' };
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
