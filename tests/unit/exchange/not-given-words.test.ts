import { expect, it } from 'vitest';
import { appliedProfile } from '#shared/exchange/profiles/apply-profile.ts';
import { keptProfiles } from '#shared/exchange/profiles/keep-profiles.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import {
  NOT_GIVEN_WORDS,
  notGivenBy,
  notGivenFound,
  withNotGiven,
} from '#shared/exchange/tables/not-given.ts';
import { shortTexts, tableColumns } from '#shared/exchange/tables/table-columns.ts';
import { readTable } from './read-table.ts';

const CSV =
  'Nom;Commune;Type;Partenaires;E-mail\nA;NC;Sans objet;B, Sans objet;Sans objet\nB;n.c.;?;;\nNC;sans objet;Association;;\n';
const SETTING = withNotGiven(withNotGiven(undefined, 'nc', false), 'Sans objet', true);

it('a word can be taken away or added for a table, however it is written', () => {
  const { draft, problems } = readTable(CSV, {}, { notGiven: SETTING });
  expect(draft.actors.map(({ record }) => [record.name, record.commune?.name, record.kind])).toEqual([
    ['A', 'NC', undefined],
    ['B', 'n.c.', undefined],
    ['NC', undefined, 'association'],
  ]);
  expect(draft.cooperations.map(({ record }) => record.to)).toEqual(['B']);
  expect(draft.contacts).toEqual([]);
  const told = problems.filter(({ code }) => code === 'not-given');
  expect(told.map(({ value, details }) => [value, details.count])).toEqual([
    ['Sans objet', 1],
    ['?', 1],
    ['sans objet', 1],
  ]);
});

it('the words of a table are shown by how often they stand in columns that are imported', () => {
  const { table } = readCsv(new TextEncoder().encode(CSV), 'a.csv');
  if (!table) throw new Error('no table');
  const { targets } = proposeMapping(table);
  const counts = shortTexts(tableColumns(table), targets);
  expect(notGivenFound(counts, undefined)).toEqual([
    { word: 'NC', count: 2 },
    { word: '?', count: 1 },
  ]);
  expect(notGivenFound(counts, SETTING)).toEqual([
    { word: 'sans objet', count: 3 },
    { word: '?', count: 1 },
  ]);
  expect(notGivenFound(counts, withNotGiven(undefined, 'rien', true)).at(-1)).toEqual({
    word: 'rien',
    count: 0,
  });
});

it('what was taken away comes back, and a setting that is none counts as the usual words', () => {
  const back = withNotGiven(withNotGiven(undefined, '?', false), '?', true);
  for (const word of NOT_GIVEN_WORDS) expect([word, notGivenBy(back)(word)]).toEqual([word, true]);
  expect(notGivenBy({ words: 'x' } as never)('NC')).toBe(true);
  expect(notGivenBy({ words: [3, null] } as never)('NC')).toBe(false);
});

it('a profile keeps the words', () => {
  const { table } = readCsv(new TextEncoder().encode(CSV), 'a.csv');
  if (!table) throw new Error('no table');
  const mapping = { ...proposeMapping(table), notGiven: SETTING };
  const read = { file: 'a.csv', sheet: '', headers: table.headers, mapping, csv: null };
  const [profile] = keptProfiles([], [read], '2026-11-30', () => 'p');
  if (!profile) throw new Error('no profile');
  expect(appliedProfile(profile, table, (kind) => proposeMapping(table, kind))?.notGiven).toEqual(SETTING);
});
