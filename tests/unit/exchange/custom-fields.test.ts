import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import type { ColumnTarget } from '#shared/exchange/tables/column-target.ts';
import { columnReading, FIELD_TYPE } from '#shared/exchange/tables/column-types.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { csvTemplate } from '#shared/exchange/tables/templates.ts';
import { actorSchema } from '#shared/model/actor.ts';
import type { CustomValue } from '#shared/model/common.ts';
import {
  CUSTOM_FIELD_TYPES,
  type CustomField,
  type CustomFieldType,
  customFieldSchema,
} from '#shared/model/network.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import { aDate, aName } from '../arbitraries.ts';

const OPTIONS = { onMatch: 'update', createMissingActors: false } as const;

function withFields(customFields: CustomField[]): NetworkState {
  return emptyState({ ...newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'), customFields });
}

/** Imports a table of actors; `targets` change what its columns become. */
function imported(
  state: NetworkState,
  csv: Uint8Array | string,
  targets: Record<number, ColumnTarget> = {},
): { state: NetworkState; codes: string[] } {
  const { table } = readCsv(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, 'file.csv');
  if (!table) throw new Error('no table');
  const mapping = proposeMapping(table, 'actors', state.network.customFields);
  const { draft, problems } = interpret(
    table,
    {
      kind: 'actors',
      targets: mapping.targets.map((own, column) => (column in targets ? (targets[column] ?? null) : own)),
    },
    state.network,
  );
  const { patch } = planImport(state, draft, OPTIONS, freshIds());
  return { state: applyPatch(state, patch), codes: problems.map(({ code }) => code) };
}

const field = (type: CustomFieldType, options: string[] = []) =>
  customFieldSchema.parse({ id: `f-${type}`, of: 'actor', label: { fr: `Champ ${type}` }, type, options });
const customOf = (state: NetworkState) => [...state.actors.values()].map(({ custom }) => custom);

const WORDS = ['Bio', 'Local', 'Équitable'];
const A_VALUE: Record<CustomFieldType, fc.Arbitrary<CustomValue>> = {
  text: aName,
  'long-text': fc.constantFrom('une ligne\net une autre', '=1+1', "'-x", 'a;b|c "d"'),
  number: fc.integer({ min: -1e6, max: 1e6 }).map((cents) => cents / 100),
  eur: fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100),
  date: aDate.filter((date) => date !== ''),
  'yes-no': fc.boolean(),
  choice: fc.constantFrom(...WORDS),
  choices: fc.subarray(WORDS, { minLength: 1 }),
  link: fc.constantFrom('https://exemple.fr/a?b=c;d', 'mailto:a@exemple.fr', 'www.exemple.fr'),
};

describe('fields of the network in CSV', () => {
  it('come back as they went, in both languages', () => {
    const fields = CUSTOM_FIELD_TYPES.map((type) => field(type, type.startsWith('choice') ? WORDS : []));
    const someValues = fc.record(
      Object.fromEntries(CUSTOM_FIELD_TYPES.map((type) => [`f-${type}`, A_VALUE[type]])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(someValues, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('fr', 'en'),
        (rows, language) => {
          const actors = rows.map((custom, index) =>
            actorSchema.parse({ id: `a${index}`, name: `Acteur ${index}`, custom }),
          );
          const state = { ...withFields(fields), actors: new Map(actors.map((actor) => [actor.id, actor])) };
          const back = imported(withFields(fields), writeCsvPair(state, language).actors);
          expect(customOf(back.state)).toEqual(customOf(state));
          expect(back.state.network.customFields).toEqual(fields);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('take what does not suit them as it is, and say so; a hostile link is not let in', () => {
    const state = withFields([field('number'), field('link'), field('choice', ['Bio'])]);
    const csv =
      'Nom;Champ number;Champ link;Champ choice\nA;beaucoup;javascript:alert(1);Local\nB;1,5;https://b.fr;bio';
    const { state: next, codes } = imported(state, csv);
    expect(customOf(next)).toEqual([
      { 'f-number': 'beaucoup', 'f-choice': 'Local' },
      { 'f-number': 1.5, 'f-link': 'https://b.fr', 'f-choice': 'Bio' },
    ]);
    expect(codes).toEqual(['custom-kept', 'link-unsafe']);
    expect(next.network.customFields.find(({ type }) => type === 'choice')?.options).toEqual([
      'Bio',
      'Local',
    ]);
  });

  it('are filled by any column, and made new in the type that is asked for', () => {
    const state = withFields([field('eur')]);
    const { state: next } = imported(state, 'Nom;Subvention;Note\nA;12 k€;3', {
      1: 'own f-eur',
      2: 'new text',
    });
    expect(next.network.customFields.map(({ type }) => type)).toEqual(['eur', 'text']);
    const [custom] = customOf(next);
    expect(custom).toEqual({ 'f-eur': 12_000, 'actor-note': '3' });
  });

  it('stand in the template', () => {
    const { table } = readCsv(csvTemplate('actors', 'fr', [field('number')]).bytes, 'modele.csv');
    expect(table?.headers).toContain('Champ number');
  });
});

it.each<[string, string[], CustomFieldType]>([
  ['Surface', ['12', '3,5', ''], 'number'],
  ['Subvention (€)', ['12', '3'], 'eur'],
  ['Code', ['01000', '38000'], 'text'],
  ['Visite', ['17/04/2023', '2024-01-02'], 'date'],
  ['Label', ['oui', 'Non'], 'yes-no'],
  ['Site', ['https://a.fr', 'http://b.fr'], 'link'],
  ['Site', ['javascript:1', 'http://b.fr'], 'text'],
  ['Taille', ['petite', 'grande', 'petite', 'petite', 'grande', 'petite'], 'choice'],
  ['Labels', ['Bio; Local', 'Bio', 'Local', 'Bio; Local', 'Bio', 'Local'], 'choices'],
  ['Vide', ['', ''], 'text'],
])('the cells of %s %j are taken for %s', (header, cells, type) => {
  expect(FIELD_TYPE[columnReading(header, cells).as]).toBe(type);
});
