import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The second half of an installation. Some tools state a newer Node than the one that npm may run on; they are optional
 * dependencies, which npm then leaves out without a word. The project's own Node, itself a package, fetches them here.
 */

const ROOT = resolve(import.meta.dirname, '..');

/** The packages of the project that npm left out, but for Nodes of other systems. */
function leftOut(): string[] {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
    optionalDependencies?: Record<string, string>;
  };
  return Object.keys(optionalDependencies).filter(
    (name) => !/^node-/.test(name) && !existsSync(resolve(ROOT, 'node_modules', name, 'package.json')),
  );
}

/** Fetches what npm left out, if anything; whether all is there in the end. Says in one line what it does, or what to do. */
export function completeInstall(): boolean {
  const missing = leftOut();
  if (missing.length === 0) return true;
  console.log(
    `Node ${process.versions.node} fetches what needs a newer Node than npm ran on: ${missing.join(', ')}`,
  );
  // What npm hands to its scripts: its own program, to be run by this Node instead of the one it was started with.
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  spawnSync(command, [...before, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  const still = leftOut();
  if (still.length > 0)
    console.error(
      `Not installed: ${still.join(', ')}. Run \`npm ci\` again where the npm registry can be reached.`,
    );
  return still.length === 0;
}
