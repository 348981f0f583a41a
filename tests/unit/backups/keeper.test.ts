import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Keeper, keeperOf } from '#shared/backups/keeper.ts';
import { fileFailed } from '#shared/base/file-fault.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { browserFolder, folderOnDisk, memoryFolder, type TestFolder } from './folders.ts';

const sample = sampleNetwork('fr', '2026-01-01T00:00:00.000Z');
const data = {
  ...sample,
  contacts: [contactSchema.parse({ id: 'p', actorId: sample.actors[0]?.id ?? '', name: 'Ana' })],
};
const at = (now: string) => writeMaillage(data, { contacts: true, now });
const NOW = '2026-11-24T08:42:07.000Z';
const NEWER = zipSync({
  'manifest.json': strToU8(JSON.stringify({ format: 'maillage', version: 99, createdAt: '', checksums: {} })),
});

async function must<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; fault: unknown }>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(JSON.stringify(settled.fault));
  return settled.value;
}

describe.each([
  { where: 'in memory', make: memoryFolder },
  { where: 'on the disk', make: folderOnDisk },
  { where: 'of the browser', make: browserFolder },
])('the folder of backups $where', ({ make }) => {
  let folder: TestFolder;
  let keeper: Keeper;
  beforeEach(async () => {
    folder = await make();
    keeper = keeperOf(folder.port);
  });
  afterEach(() => folder.close());

  it('is made at need, lists newest first, and distinguishes a damaged file from a whole one', async () => {
    expect(await keeper.list()).toEqual({ ok: true, value: [] });
    expect((await keeper.write(at('2026-11-23T10:00:00.000Z'), new Date(NOW))).ok).toBe(true);
    const { name } = await must(keeper.write(at(NOW), new Date(NOW)));
    await folder.put('notes.txt', strToU8('mine'));
    const whole = (await folder.get(name)) ?? new Uint8Array();
    await folder.put(name.replace('20261124T08', '20261124T07'), whole.subarray(0, 500));
    const listed = await must(keeper.list());
    expect(listed.map(({ content }) => content?.createdAt ?? 'damaged')).toEqual([
      NOW,
      'damaged',
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  it('lists what a newer version made as such, and never touches it', async () => {
    const name = 'pole_1a2b3c4d_20250101T080000Z.maillage';
    await folder.put(name, NEWER);
    expect((await keeper.write(at(NOW), new Date(NOW))).ok).toBe(true);
    const listed = await must(keeper.list());
    expect(listed.map(({ unusable }) => unusable)).toEqual([null, 'newer']);
    expect(await keeper.remove(name)).toMatchObject({ ok: false, fault: { why: 'forbidden' } });
    expect(await folder.get(name)).toEqual(new Uint8Array(NEWER));
  });

  it('thins itself out, and clears away what a broken-off write left long ago', async () => {
    const leftover = (name: string) => `.${name}_00000000_20260101T000000Z.maillage.0123456789ab.tmp`;
    await folder.put(leftover('old'), strToU8('half'), new Date(Date.parse(NOW) - 3 * 60 * 60 * 1000));
    await folder.put(leftover('fresh'), strToU8('half'), new Date(NOW));
    for (const minute of ['05', '15', '25']) {
      await keeper.write(at(`2026-11-24T08:${minute}:00.000Z`), new Date(NOW));
    }
    const names = await folder.names();
    expect(names.filter((name) => name.endsWith('.maillage'))).toEqual([
      expect.stringContaining('20261124T082500Z'),
    ]);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([expect.stringContaining('.fresh')]);
  });

  it('lets a backup be read, written anew or deleted, but not be taken for another', async () => {
    const { name } = await must(keeper.write(at(NOW), new Date(NOW)));
    const anew = (now: string, id = data.network.id) =>
      writeMaillage({ ...data, network: { ...data.network, id }, contacts: [] }, { contacts: true, now });
    expect(await keeper.replace(name, anew(NOW))).toMatchObject({ ok: true, value: { name } });
    const { bytes: kept } = await must(keeper.read(name));
    expect(readMaillage(kept).data?.contacts).toEqual([]);
    const refused = { ok: false, fault: { why: 'forbidden' } };
    expect(await keeper.replace(name, anew('2026-11-24T09:00:00.000Z'))).toMatchObject(refused);
    expect(await keeper.replace(name, anew(NOW, 'other'))).toMatchObject(refused);
    expect(await keeper.replace(name, anew(NOW).subarray(0, 300))).toMatchObject(refused);
    const absent = name.replace('T08', 'T07');
    const missing = { ok: false, fault: { why: 'not-found' } };
    expect(await keeper.replace(absent, anew(NOW))).toMatchObject(missing);
    expect(await keeper.read(absent)).toMatchObject(missing);
    expect(await folder.get(name)).toEqual(kept);
    expect(await keeper.remove(name)).toEqual({ ok: true, value: null });
    expect(await folder.names()).toEqual([]);
    expect(await keeper.remove(name)).toEqual({ ok: true, value: null });
  });

  it('takes no bytes that are not a whole network', async () => {
    expect(await keeper.write(at(NOW).subarray(0, 300))).toMatchObject({
      ok: false,
      fault: { why: 'damaged' },
    });
    expect(await folder.names()).toEqual([]);
  });

  it('has to do with no file but its backups', async () => {
    await folder.put('notes.txt', strToU8('mine'));
    const refused = { ok: false, fault: { why: 'forbidden' } };
    for (const name of [
      'notes.txt',
      '../pole_1a2b3c4d_20250101T080000Z.maillage',
      '..\\pole_1a2b3c4d_20250101T080000Z.maillage',
    ]) {
      expect(await keeper.read(name)).toMatchObject(refused);
      expect(await keeper.replace(name, at(NOW))).toMatchObject(refused);
      expect(await keeper.remove(name)).toMatchObject(refused);
    }
    expect(await folder.names()).toEqual(['notes.txt']);
  });

  it('reads a file again only when it has changed', async () => {
    const { name } = await must(keeper.write(at(NOW), new Date(NOW)));
    const read = vi.spyOn(folder.port, 'read');
    await keeper.list();
    expect(read).not.toHaveBeenCalled();
    await folder.put(name, strToU8('broken'), new Date('2026-11-24T10:00:00Z'));
    expect((await must(keeper.list()))[0]?.unusable).toBe('damaged');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('makes one change at a time, and keeps a backup that it cannot tidy around', async () => {
    const { write } = folder.port;
    let [under, most] = [0, 0];
    folder.port.write = async (...given) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve));
      const written = await write(...given);
      under--;
      return written;
    };
    folder.port.remove = async () => fileFailed('forbidden');
    const written = await Promise.all(
      ['05', '15', '25'].map((minute) => keeper.write(at(`2026-11-24T08:${minute}:00.000Z`), new Date(NOW))),
    );
    expect(most).toBe(1);
    expect(written.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await folder.names()).toHaveLength(3);
  });
});
