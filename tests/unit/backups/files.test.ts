import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteBackupFile, listBackups, replaceBackupFile, writeBackupFile } from '#electron/backup-files.ts';
import { findCopies, zipCopies } from '#shared/backups/copies.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-backups-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sample = sampleNetwork('fr', '2026-01-01T00:00:00.000Z');
const data = {
  ...sample,
  contacts: [contactSchema.parse({ id: 'p', actorId: sample.actors[0]?.id ?? '', name: 'Ana' })],
};
const at = (now: string) => writeMaillage(data, { contacts: true, now });
const NOW = '2026-11-24T08:42:07.000Z';

describe('the check of a file', () => {
  it('tells what a whole file holds', () => {
    expect(checkMaillage(at(NOW))).toEqual({
      ok: true,
      content: {
        networkId: data.network.id,
        networkName: data.network.name,
        createdAt: NOW,
        actorCount: data.actors.length,
        cooperationCount: data.cooperations.length,
        collectiveCount: data.collectives.length,
        snapshotCount: 0,
        entryCount: 0,
      },
    });
  });

  it('lets nothing through that would read otherwise than it was written', () => {
    const whole = at(NOW);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const bytes = whole.slice();
        bytes[place] = (bytes[place] ?? 0) ^ flip;
        if (!checkMaillage(bytes).ok) return;
        const { data: read, problems } = readMaillage(bytes);
        expect(problems).toEqual([]);
        expect(read).toEqual(readMaillage(whole).data);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(checkMaillage(whole.subarray(0, length)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('lets no part through that the file does not name', () => {
    const files = unzipSync(at(NOW));
    expect(checkMaillage(zipSync(files)).ok).toBe(true);
    expect(checkMaillage(zipSync({ ...files, 'journal.json': strToU8('[]') })).ok).toBe(false);
    const { 'actors.json': _, ...without } = files;
    expect(checkMaillage(zipSync(without)).ok).toBe(false);
  });

  it('knows a file of a newer version from a damaged one', () => {
    const manifest = JSON.stringify({ format: 'maillage', version: 99, createdAt: '', checksums: {} });
    expect(checkMaillage(zipSync({ 'manifest.json': strToU8(manifest) }))).toEqual({
      ok: false,
      reason: 'newer',
    });
  });
});

describe('the folder of backups', () => {
  it('is made at need, lists newest first, and tells a damaged file from a whole one', async () => {
    const inside = join(folder, 'not', 'yet');
    expect(await listBackups(inside)).toEqual({ ok: true, value: [] });
    expect((await writeBackupFile(inside, at('2026-11-23T10:00:00.000Z'), new Date(NOW))).ok).toBe(true);
    const written = await writeBackupFile(inside, at(NOW), new Date(NOW));
    if (!written.ok) throw new Error(written.fault.detail);
    await writeFile(join(inside, 'notes.txt'), 'mine');
    const cut = written.value.name.replace('20261124T08', '20261124T07');
    await writeFile(join(inside, cut), (await readFile(join(inside, written.value.name))).subarray(0, 500));
    const listed = await listBackups(inside);
    if (!listed.ok) throw new Error(listed.fault.detail);
    expect(listed.value.map(({ content }) => content?.createdAt ?? 'damaged')).toEqual([
      NOW,
      'damaged',
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  it('lists what a newer version made as such, and never touches it', async () => {
    const manifest = JSON.stringify({ format: 'maillage', version: 99, createdAt: '', checksums: {} });
    const bytes = zipSync({ 'manifest.json': strToU8(manifest) });
    const name = 'pole_1a2b3c4d_20250101T080000Z.maillage';
    await writeFile(join(folder, name), bytes);
    expect((await writeBackupFile(folder, at(NOW), new Date(NOW))).ok).toBe(true);
    const listed = await listBackups(folder);
    if (!listed.ok) throw new Error(listed.fault.detail);
    expect(listed.value.map(({ unusable }) => unusable)).toEqual([null, 'newer']);
    expect(await deleteBackupFile(folder, name)).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
    expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(bytes);
  });

  it('thins itself out, and clears away what a broken-off write left long ago', async () => {
    const leftover = (name: string) =>
      join(folder, `.${name}_00000000_20260101T000000Z.maillage.0123456789ab.tmp`);
    await writeFile(leftover('old'), 'half');
    await writeFile(leftover('fresh'), 'half');
    const longAgo = new Date(Date.parse(NOW) - 3 * 60 * 60 * 1000);
    await utimes(leftover('old'), longAgo, longAgo);
    await utimes(leftover('fresh'), new Date(NOW), new Date(NOW));
    for (const minute of ['05', '15', '25']) {
      await writeBackupFile(folder, at(`2026-11-24T08:${minute}:00.000Z`), new Date(NOW));
    }
    const names = await readdir(folder);
    expect(names.filter((name) => name.endsWith('.maillage'))).toEqual([
      expect.stringContaining('20261124T082500Z'),
    ]);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([expect.stringContaining('.fresh')]);
  });

  it('lets a backup be written anew or deleted, but not be taken for another', async () => {
    const written = await writeBackupFile(folder, at(NOW), new Date(NOW));
    if (!written.ok) throw new Error(written.fault.detail);
    const { name } = written.value;
    const anew = (now: string, id = data.network.id) =>
      writeMaillage({ ...data, network: { ...data.network, id }, contacts: [] }, { contacts: true, now });
    expect(await replaceBackupFile(folder, name, anew(NOW))).toMatchObject({ ok: true, value: { name } });
    const kept = new Uint8Array(await readFile(join(folder, name)));
    expect(readMaillage(kept).data?.contacts).toEqual([]);
    const refused = { ok: false, fault: { why: 'forbidden' } };
    expect(await replaceBackupFile(folder, name, anew('2026-11-24T09:00:00.000Z'))).toMatchObject(refused);
    expect(await replaceBackupFile(folder, name, anew(NOW, 'other'))).toMatchObject(refused);
    expect(await replaceBackupFile(folder, name, anew(NOW).subarray(0, 300))).toMatchObject(refused);
    expect(await replaceBackupFile(folder, name.replace('T08', 'T07'), anew(NOW))).toMatchObject({
      ok: false,
      fault: { why: 'not-found' },
    });
    expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(kept);
    expect(await deleteBackupFile(folder, name)).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes no bytes that are not a whole network', async () => {
    expect(await writeBackupFile(folder, at(NOW).subarray(0, 300))).toMatchObject({
      ok: false,
      fault: { why: 'damaged' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

it('copies of several networks come back out of one file', () => {
  const other = { ...data, network: { ...data.network, id: 'other', name: 'Autre pôle' } };
  const copies = [data, other].map((one) => ({
    network: one.network,
    bytes: writeMaillage(one, { contacts: true, now: NOW }),
  }));
  const found = findCopies({ name: 'copie.zip', bytes: zipCopies(copies, NOW) });
  expect(found.map(({ content }) => content?.networkName)).toEqual([data.network.name, 'Autre pôle']);
  expect(found.map(({ bytes }) => readMaillage(bytes).data?.contacts.length)).toEqual([1, 1]);
  const alone = copies[0]?.bytes ?? new Uint8Array();
  expect(findCopies({ name: 'une.maillage', bytes: alone })).toHaveLength(1);
  expect(findCopies({ name: 'table.csv', bytes: strToU8('nom;commune') })).toEqual([]);
});
