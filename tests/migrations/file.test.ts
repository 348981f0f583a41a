import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { NO_PAST } from '#shared/changes/past.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import version1 from './file-version-1.json' with { type: 'json' };
import version2 from './file-version-2.json' with { type: 'json' };

const zipped = (file: Record<string, unknown>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(file).map(([name, part]) => [`${name}.json`, strToU8(JSON.stringify(part))]),
    ),
  );

it('reads a file of version 1: places become records of their own, nothing else changes', () => {
  const { data, problems } = readMaillage(zipped(version1));
  expect(problems).toEqual([]);
  expect(data?.positions).toEqual([{ id: 'ferme', x: 12.5, y: -40, pinned: false }]);
  expect(data?.actors.map((actor) => [actor.name, 'position' in actor])).toEqual([
    ['Ferme', false],
    ['Mairie', false],
  ]);
  expect(data?.cooperations[0]?.type).toBe('information');
});

it('reads a file of version 2, which has no past, and writes such a file for the apps of then', () => {
  const { data, problems, past } = readMaillage(zipped(version2));
  expect(problems).toEqual([]);
  expect(past).toEqual(NO_PAST);
  if (!data) throw new Error('not read');
  expect(data.stories[0]?.steps[0]?.snapshotId).toBe('june');
  const files = unzipSync(writeMaillage(data, { contacts: true, now: '2026-11-27T08:00:00.000Z' }));
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({ version: 2 });
  expect(Object.keys(files).some((name) => /snapshots|journal/.test(name))).toBe(false);
});
