import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_PAST } from '#shared/changes/past.ts';
import { FILE_VERSION } from '#shared/exchange/maillage/maillage-format.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../arbitraries.ts';

const NOW = '2026-11-24T08:00:00.000Z';
const sample = sampleNetwork('fr', NOW);

function codes(bytes: Uint8Array): string[] {
  return readMaillage(bytes).problems.map(({ code }) => code);
}

describe('a .maillage file', () => {
  it('reads back equal to what was written', () => {
    fc.assert(
      fc.property(aNetwork, (data) => {
        const ancestors = ['a', 'b'];
        expect(readMaillage(writeMaillage(data, { contacts: true, now: NOW, ancestors }))).toEqual({
          data,
          problems: [],
          ancestors,
          without: data.sessions.length > 0 ? [] : ['sessions'],
          past: NO_PAST,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('holds no person unless asked for', () => {
    const bytes = writeMaillage(sample, { contacts: false, now: NOW });
    expect(readMaillage(bytes).data).toEqual({ ...sample, contacts: [] });
  });

  it('is the same bytes for the same network', () => {
    const write = () => writeMaillage(sample, { contacts: true, now: NOW });
    expect(write()).toEqual(write());
  });

  it('is refused with a reason when it is empty, cut, foreign or from a newer version', () => {
    const whole = writeMaillage(sample, { contacts: true, now: NOW });
    expect(codes(new Uint8Array())).toEqual(['file-empty']);
    expect(codes(whole.slice(0, 3000))).toEqual(['file-unreadable']);
    expect(codes(zipSync({ 'a.txt': strToU8('hello') }))).toEqual(['file-unknown']);
    const newer = { format: 'maillage', version: FILE_VERSION + 1, createdAt: NOW, checksums: {} };
    expect(codes(zipSync({ 'manifest.json': strToU8(JSON.stringify(newer)) }))).toEqual(['version-newer']);
  });

  it('gives what it can of a damaged file, and says what it left out', () => {
    const manifest = { format: 'maillage', version: FILE_VERSION, createdAt: NOW, checksums: {} };
    const json = (value: unknown) => strToU8(JSON.stringify(value));
    const bytes = zipSync({
      'manifest.json': json(manifest),
      'network.json': json(sample.network),
      'actors.json': json([{ id: 'good', name: 'Good' }, { id: 'bad' }, { id: 'good', name: 'Twin' }]),
      'cooperations.json': strToU8('[{'),
    });
    const { data, problems } = readMaillage(bytes);
    expect(data?.actors.map(({ name }) => name)).toEqual(['Good']);
    expect(problems.map(({ code, value, row }) => [code, row, value.split(':')[0]])).toEqual([
      ['part-damaged', null, 'cooperations'],
      ['part-missing', null, 'collectives'],
      ['part-missing', null, 'views'],
      ['part-missing', null, 'stories'],
      ['record-invalid', 2, 'name'],
      ['duplicate-id', 3, 'good'],
    ]);
  });
});
