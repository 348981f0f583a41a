import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readMaillage } from '#shared/codecs/maillage-read.ts';
import version1 from './file-version-1.json' with { type: 'json' };

it('reads a file of version 1: places become records of their own, nothing else changes', () => {
  const parts = Object.entries(version1).map(([name, part]) => [
    `${name}.json`,
    strToU8(JSON.stringify(part)),
  ]);
  const { data, problems } = readMaillage(zipSync(Object.fromEntries(parts)));
  expect(problems).toEqual([]);
  expect(data?.positions).toEqual([{ id: 'ferme', x: 12.5, y: -40, pinned: false }]);
  expect(data?.actors.map((actor) => [actor.name, 'position' in actor])).toEqual([
    ['Ferme', false],
    ['Mairie', false],
  ]);
  expect(data?.cooperations[0]?.type).toBe('information');
});
