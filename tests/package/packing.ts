import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs a command to its end; what it says is shown when it fails. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}${error?.message ?? ''}`).toBe(0);
  return stdout;
}

/** The path of a command; undefined where it is not installed. */
export function found(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Packs as `npm run package` does, with a runtime that stands in for Electron's, into a folder. */
export function pack(
  targets: readonly string[],
  runtime: string,
  out: string,
  env: NodeJS.ProcessEnv = {},
): void {
  run(
    process.execPath,
    [
      resolve(ROOT, 'node_modules/electron-builder/cli.js'),
      ...targets,
      '--publish=never',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${out}`,
    ],
    { CUSTOM_FPM_PATH: resolve(ROOT, 'build/packers/fpm'), ...env },
  );
}
