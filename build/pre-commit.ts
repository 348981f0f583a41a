import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * What git runs before a commit once `npm run hooks` has asked for it: style of the staged files, and types. Both
 * take some seconds; types are checked anew only where something changed.
 */

const ROOT = resolve(import.meta.dirname, '..');

function passes(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const style = passes('biome', 'check', '--staged', '--no-errors-on-unmatched');
const types = passes('tsc', '-p', 'tsconfig.json');
if (!style) console.error('`npm run format` mends most of this; then stage the files again.');
process.exitCode = style && types ? 0 : 1;
