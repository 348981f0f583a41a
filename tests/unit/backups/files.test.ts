import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findCopies, zipCopies } from '#shared/backups/copies.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = sampleNetwork('fr', '2026-01-01T00:00:00.000Z');
const data = {
  ...sample,
  contacts: [contactSchema.parse({ id: 'p', actorId: sample.actors[0]?.id ?? '', name: 'Ana' })],
};
const at = (now: string) => writeMaillage(data, { contacts: true, now });
const NOW = '2026-11-24T08:42:07.000Z';

describe('the check of a file', () => {
  it('reports what a whole file holds', () => {
    expect(checkMaillage(at(NOW))).toEqual({
      ok: true,
      value: {
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
      fault: { of: 'maillage', why: 'newer', detail: '99' },
    });
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
