import { describe, expect, it } from 'vitest';
import { lockedPackages, mayUse, notices, readLock } from '../../../build/licences.ts';
import { publishedOn } from '../../../build/notices.ts';

describe('the packages of a lock file', () => {
  const found = lockedPackages({
    '': { version: '1.0.0' },
    'node_modules/react': { version: '19.0.0', license: 'MIT' },
    'node_modules/a/node_modules/@scope/b': { version: '2.0.0', license: 'ISC', dev: true },
    'node_modules/c': { version: '3.0.0', devOptional: true },
  });

  it('come with name, licence, and whether they go into the app', () => {
    expect(found.map(({ name, licence, bundled }) => [name, licence, bundled])).toEqual([
      ['react', 'MIT', true],
      ['@scope/b', 'ISC', false],
      ['c', '', false],
    ]);
  });

  it.each([
    ['MIT', true, true],
    ['(MIT OR GPL-3.0)', true, true],
    ['GPL-3.0 OR AGPL-3.0', true, false],
    ['MIT AND Apache-2.0', true, true],
    ['MIT AND GPL-3.0', true, false],
    ['MPL-2.0', false, true],
    ['MPL-2.0', true, false],
    ['LGPL-2.1', false, false],
    ['UNLICENSED', false, false],
    ['', false, false],
  ])('with licence %j, in the app: %s, may be used: %s', (licence, bundled, allowed) => {
    expect(mayUse({ licence, bundled })).toBe(allowed);
  });
});

it('every package of ours may be used', () => {
  expect(readLock().filter((locked) => !mayUse(locked))).toEqual([]);
});

describe('the notices in the app', () => {
  it('name what is handed on, with the whole text of its licence, and no tool', () => {
    const all = notices();
    const names = all.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'cytoscape', 'dexie', 'zod', '@mantine/core']));
    expect(names).not.toContain('vite');
    expect(names.filter((name) => /typescript|^@types\//.test(name))).toEqual([]);
    expect(all.filter(({ text }) => !/copyright|permission/i.test(text) || text.length < 300)).toEqual([]);
  });
});

it('a version is of the day of its publication, which one that is not published has not', () => {
  const changelog = '# Changelog\n\n## [1.1.0] - unreleased\n\n## [1.0.0] - 2026-12-24\n';
  expect(publishedOn('1.0.0', changelog)).toBe('2026-12-24');
  expect(publishedOn('1.1.0', changelog)).toBeUndefined();
  expect(publishedOn('1.0', changelog)).toBeUndefined();
});
