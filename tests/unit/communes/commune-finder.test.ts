import fc from 'fast-check';
import { expect, it } from 'vitest';
import { communeFinder } from '#shared/communes/commune-finder.ts';
import { readDirectory } from '#shared/communes/directory.ts';
import { asset } from '../../../build/communes.ts';

const directory = readDirectory(asset());
const find = communeFinder(directory);
const given = (name: string, postcode = '', department = '', insee = '') => ({
  name,
  postcode,
  insee,
  department,
});
const found = (...parts: Parameters<typeof given>) => {
  const { how, commune } = find(given(...parts));
  return commune ? [commune.insee, commune.name, commune.postcode] : how;
};

it.each([
  ['a name and a postcode', ['Dijon', '21000'], ['21231', 'Dijon', '21000']],
  ['a postcode that one commune has', ['', '69100'], ['69266', 'Villeurbanne', '69100']],
  ['a code', ['', '', '', '69266'], ['69266', 'Villeurbanne', '69100']],
  ['a code of Corsica in small letters', ['', '', '', '2a004'], ['2a004', 'Ajaccio', '']],
  ['a name and the code of a department', ['Dijon', '', '21'], ['21231', 'Dijon', '21000']],
  ['a department below ten', ['Bourg-en-Bresse', '', '1'], ['01053', 'Bourg-en-Bresse', '01000']],
  ['a name and the name of a department', ['Saint-Denis', '', 'La Réunion'], ['97411', 'Saint-Denis', '']],
  ['a department in brackets', ['Villeurbanne (69)'], ['69266', 'Villeurbanne (69)', '69100']],
  ['the line of an address', ['21000 DIJON'], ['21231', '21000 DIJON', '21000']],
  ['the postcode of a cedex', ['DIJON CEDEX 9', '21079'], ['21231', 'DIJON CEDEX 9', '21079']],
  ['a saint', ['ST ETIENNE', '42000'], ['42218', 'ST ETIENNE', '42000']],
  ['a river in short', ['Chalon s/ Saône', '71100'], ['71076', 'Chalon s/ Saône', '71100']],
  ['a district', ['Paris 11', '75011'], ['75111', 'Paris 11', '75011']],
  ['the first district', ['Lyon 1er arrondissement', ''], 'unsure'],
  ['a district with its postcode', ['Marseille 08', '13008'], ['13208', 'Marseille 08', '13008']],
  ['a city by the postcode of a district', ['Lyon', '69003'], ['69123', 'Lyon', '69003']],
] as const)('%s', (_, parts, answer) => {
  expect(found(...(parts as readonly [string, string?, string?, string?]))).toEqual(answer);
});

it.each([
  ['a name alone', ['Dijon'], 'unsure'],
  ['a postcode of several', ['', '21120'], 'unsure'],
  ['a name and the postcode of another commune', ['Dijon', '69100'], 'unsure'],
  ['a name and the code of another commune', ['Dijon', '', '', '69266'], 'unsure'],
  ['a name of elsewhere', ['Genève'], 'unknown'],
  ['a code of none', ['', '', '', '99999'], 'unknown'],
  ['nothing', [''], 'complete'],
  ['all', ['Dijon', '21000', '', '21231'], 'complete'],
] as const)('%s gives nothing', (_, parts, how) => {
  expect(found(...(parts as readonly [string, string?, string?, string?]))).toBe(how);
});

it('nothing that is given is replaced, and what is found is a commune of that postcode', () => {
  const some = fc.constantFrom(...directory.communes());
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.boolean(), (one, other, named, posted) => {
      const asked = given(named ? one.name : '', posted ? (other.postcodes[0] ?? '') : '');
      const { commune } = find(asked);
      if (!commune) return;
      if (asked.name !== '') expect(commune.name).toBe(asked.name);
      if (asked.postcode !== '') expect(commune.postcode).toBe(asked.postcode);
      expect(directory.byInsee(commune.insee)).toBeDefined();
    }),
  );
});
