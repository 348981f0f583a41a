import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, readSettings, settingsFault } from '../../../electron/settings.ts';

const { place } = vi.hoisted(() => ({ place: { userData: '' } }));
vi.mock('electron', () => ({ app: { getPath: () => place.userData, getLocale: () => 'fr' } }));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-settings-'));
  place.userData = folder;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const choose = (backupFolder: string) => changeSettings((settings) => ({ ...settings, backupFolder }));

it('keeps what is chosen, beside what was chosen before', async () => {
  expect(await choose('/one')).toEqual({ ok: true, value: null });
  expect(await changeSettings((settings) => ({ ...settings, language: 'en' }))).toMatchObject({ ok: true });
  expect(await readSettings()).toEqual({ recent: [], backupFolder: '/one', language: 'en' });
});

it('says that a choice could not be written, and is ready for the next one', async () => {
  place.userData = join(folder, 'gone');
  expect(await choose('/one')).toMatchObject({ ok: false, fault: { of: 'file', why: 'not-found' } });
  place.userData = folder;
  expect(await choose('/two')).toMatchObject({ ok: true });
});

it('begins anew on a damaged file, but never overwrites one that it cannot read', async () => {
  await writeFile(join(folder, 'desktop.json'), '{"backupFolder": "/one');
  expect(await readSettings()).toEqual({ recent: [] });
  expect(await choose('/two')).toMatchObject({ ok: true });
  expect(JSON.parse(await readFile(join(folder, 'desktop.json'), 'utf8'))).toMatchObject({
    backupFolder: '/two',
  });

  await rm(join(folder, 'desktop.json'));
  await mkdir(join(folder, 'desktop.json'));
  expect(await choose('/three')).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
});

it('says why what was chosen cannot be used, until something is chosen anew', async () => {
  expect(await settingsFault()).toBeNull();
  await writeFile(join(folder, 'desktop.json'), '{"backupFolder": "/one');
  expect(await settingsFault()).toMatchObject({ of: 'file', why: 'damaged' });
  await choose('/two');
  expect(await settingsFault()).toBeNull();
  await rm(join(folder, 'desktop.json'));
  await mkdir(join(folder, 'desktop.json'));
  expect(await settingsFault()).toMatchObject({ of: 'file', why: 'forbidden' });
});
