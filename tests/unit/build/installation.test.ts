import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

interface Package {
  version?: string;
  engines?: { node?: string };
  optional?: boolean;
  hasInstallScript?: boolean;
  allowScripts?: Record<string, boolean>;
}

const { packages } = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};
const own = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as Package;

const numbers = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** Whether one is as new as another. */
function asNew(one: readonly number[], other: readonly number[]): boolean {
  const at = [0, 1, 2].find((place) => (one[place] ?? 0) !== (other[place] ?? 0));
  return at === undefined || (one[at] ?? 0) > (other[at] ?? 0);
}

/** Whether a range of package.json takes in a Node: the few forms that packages write for `engines`. */
function takesIn(range: string, node: string): boolean {
  return range.split('||').some((choice) => {
    const [, sign = '', version] = /^\s*(>=|\^)?\s*v?(\d+(?:\.\w+)*)\s*$/.exec(choice) ?? [];
    if (version === undefined) return choice.trim() === '*';
    const [major] = numbers(version);
    return asNew(numbers(node), numbers(version)) && (sign === '>=' || numbers(node)[0] === major);
  });
}

describe('an installation has nothing to warn of', () => {
  const oldest = (own.engines?.node ?? '').replace('>=', '');

  it('no package needs a newer Node than the project says, but those that its own Node fetches', () => {
    const newer = Object.entries(packages).filter(
      ([folder, { engines, optional }]) =>
        folder !== '' && !optional && engines?.node !== undefined && !takesIn(engines.node, oldest),
    );
    expect(newer.map(([folder, { engines }]) => `${folder} ${engines?.node}`)).toEqual([]);
  });

  it('allowScripts names every package with an install script', () => {
    const scripted = Object.entries(packages)
      // npm does not install what only another system has.
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripted.filter((name) => own.allowScripts?.[name] === undefined)).toEqual([]);
  });
});
