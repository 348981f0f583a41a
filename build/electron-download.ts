import { spawnSync } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { download } from './download.ts';

/** Kept from one start to the next: a cut download goes on. */
const PARTS = resolve(import.meta.dirname, 'out/download');
const STALLED_AFTER = 60_000;
const ATTEMPTS = 5;

/** What we take of the package that Electron's own installer downloads with. */
interface ElectronGet {
  downloadArtifact(artifact: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloader: { download(url: string, path: string): Promise<void> };
  }): Promise<string>;
}

/**
 * Downloads Electron's program (some 110 MB) for the package in that folder, and unpacks it: says how far it is, and
 * takes as long as bytes keep coming. Why it did not work, or undefined.
 */
export async function downloadRuntime(home: string): Promise<string | undefined> {
  const require = createRequire(join(home, 'package.json'));
  const { version } = require('./package.json') as { version: string };
  const checksums = require('./checksums.json') as Record<string, string>;
  console.log(
    'Electron’s program is downloaded, once (some 110 MB). Ctrl+C stops it, the next start goes on.',
  );
  try {
    const get = (await import(pathToFileURL(require.resolve('@electron/get')).href)) as ElectronGet;
    // It is checked against the sums of the package before it is taken.
    await get.downloadArtifact({
      ...{ version, artifactName: 'electron', checksums },
      ...{ platform: process.platform, arch: process.arch },
      downloader: { download: (url, path) => downloadInto(url, path) },
    });
  } catch (error) {
    return `its download failed: ${reasonOf(error)}`;
  } finally {
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
  const { status } = spawnSync(process.execPath, [join(home, 'install.js')], { stdio: 'inherit' });
  return status === 0 ? undefined : 'it could not be unpacked';
}

async function downloadInto(url: string, path: string): Promise<void> {
  const own = join(PARTS, url.slice(url.lastIndexOf('/') + 1));
  await download(url, own, { report: progressPrinter(), stalledAfter: STALLED_AFTER, attempts: ATTEMPTS });
  await copyFile(own, path);
  await rm(own);
}

/** One line that is written anew, or where that cannot be done one line for each tenth. */
function progressPrinter(): (done: number, whole: number | null) => void {
  let said = -1;
  return (done, whole) => {
    const step =
      whole === null
        ? Math.floor(done / 1e7)
        : Math.floor((done / whole) * (process.stdout.isTTY ? 100 : 10));
    if (step === said) return;
    said = step;
    const line = progressLine(done, whole);
    process.stdout.write(process.stdout.isTTY ? `\r${line} ` : `${line}\n`);
  };
}

export function progressLine(done: number, whole: number | null): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  if (whole === null) return `  ${megabytes(done)} MB`;
  return `  ${megabytes(done)} of ${megabytes(whole)} MB (${Math.floor((done / whole) * 100)} %)`;
}

/** The innermost message: `fetch failed` says nothing. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: unknown; message?: string };
  return cause === undefined ? (message ?? String(error)) : reasonOf(cause);
}
