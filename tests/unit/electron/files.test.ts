import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNetworkFile, MAX_BYTES, readChosenFile, writeAtomically } from '#electron/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode('new');

describe('an atomic write', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const path = join(folder, 'carte.maillage');
    await writeFile(path, 'a longer old text');
    expect(await writeAtomically(path, bytes)).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['carte.maillage']);
  });

  it('that fails says why, and leaves what was there', async () => {
    const occupied = join(folder, 'occupied');
    await mkdir(join(occupied, 'inside'), { recursive: true });
    expect(await writeAtomically(occupied, bytes)).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
    expect(await readdir(folder)).toEqual(['occupied']);
    await writeFile(join(folder, 'file'), '');
    expect(await writeAtomically(join(folder, 'file', 'x'), bytes)).toMatchObject({
      fault: { why: 'not-found' },
    });
    expect(await writeAtomically(join(folder, 'no', 'x'), bytes)).toMatchObject({
      fault: { why: 'not-found' },
    });
  });
});

describe('a chosen file', () => {
  it('comes with its name and bytes', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, bytes);
    expect(await readChosenFile(path)).toEqual({ ok: true, value: { name: 'a.csv', path, bytes } });
  });

  it.skipIf(process.platform === 'win32')(
    'that is no plain file is refused, and not waited for',
    async () => {
      const path = join(folder, 'endless.maillage');
      execFileSync('mkfifo', [path]);
      expect(await readChosenFile(path)).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
      expect(await readChosenFile(folder)).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
    },
  );

  it('that is missing or too large is reported', async () => {
    const path = join(folder, 'large.csv');
    expect(await readChosenFile(path)).toMatchObject({ ok: false, fault: { why: 'not-found' } });
    await writeFile(path, '');
    await truncate(path, MAX_BYTES + 1);
    expect(await readChosenFile(path)).toEqual({
      ok: false,
      fault: { of: 'file', why: 'too-large', detail: 'large.csv' },
    });
  });
});

it.each([
  ['/home/a/carte.maillage', true],
  ['C:\\Users\\a\\Carte.MAILLAGE', true],
  ['carte.maillage.exe', false],
  ['carte.csv', false],
  ['maillage', false],
])('%s opens by itself: %s', (path, opens) => {
  expect(isNetworkFile(path)).toBe(opens);
});
