import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readGexf } from '#shared/exchange/graphs/gexf-read.ts';
import { writeGexf } from '#shared/exchange/graphs/gexf-write.ts';
import { readGraphml } from '#shared/exchange/graphs/graphml-read.ts';
import { writeGraphml } from '#shared/exchange/graphs/graphml-write.ts';
import type { Draft } from '#shared/exchange/reading/draft.ts';
import { isCollectivesSheet, readCollectives } from '#shared/exchange/tables/collectives-sheet.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { writeCsvPair } from '#shared/exchange/tables/csv-write.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { canBeNotGiven, isNotGiven } from '#shared/exchange/tables/not-given.ts';
import type { FileTable } from '#shared/exchange/tables/record-columns.ts';
import type { Table } from '#shared/exchange/tables/table.ts';
import { tableOf } from '#shared/exchange/tables/table-of.ts';
import { readWorkbook } from '#shared/exchange/tables/workbook-read.ts';
import { writeXlsx } from '#shared/exchange/tables/xlsx-write.ts';
import type { Field } from '#shared/fields/field.ts';
import { fieldsOf, PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { type FieldValue, fieldValue, withValue } from '#shared/fields/value.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { CUSTOM_FIELD_TYPES, customFieldSchema, networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState } from '#shared/model/network-state.ts';
import { formatQuickEntry } from '#shared/workshop/quick-entry/format.ts';
import type { Statement } from '#shared/workshop/quick-entry/grammar.ts';
import { wordsOf } from '#shared/workshop/quick-entry/known-words.ts';
import { readLine } from '#shared/workshop/quick-entry/read-line.ts';
import { aDate } from '../arbitraries.ts';
import { ADDED, titleOfAdded } from './added-fields.ts';

vi.mock('#shared/fields/actor.ts', async (original) => {
  const register = await original<typeof import('#shared/fields/actor.ts')>();
  const [{ listOf }, { addedFields }] = await Promise.all([
    import('#shared/fields/define.ts'),
    import('./added-fields.ts'),
  ]);
  const actorFields = { ...register.actorFields, ...addedFields('means') };
  return { ...register, actorFields, ACTOR_FIELDS: listOf('actors', actorFields) };
});
vi.mock('#shared/fields/cooperation.ts', async (original) => {
  const register = await original<typeof import('#shared/fields/cooperation.ts')>();
  const [{ listOf }, { addedFields }] = await Promise.all([
    import('#shared/fields/define.ts'),
    import('./added-fields.ts'),
  ]);
  const cooperationFields = { ...register.cooperationFields, ...addedFields('more') };
  return { ...register, cooperationFields, COOPERATION_FIELDS: listOf('cooperations', cooperationFields) };
});
vi.mock('#shared/fields/collective.ts', async (original) => {
  const register = await original<typeof import('#shared/fields/collective.ts')>();
  const [{ listOf }, { addedFields }] = await Promise.all([
    import('#shared/fields/define.ts'),
    import('./added-fields.ts'),
  ]);
  const collectiveFields = { ...register.collectiveFields, ...addedFields('more') };
  return { ...register, collectiveFields, COLLECTIVE_FIELDS: listOf('collectives', collectiveFields) };
});
vi.mock('#shared/i18n/fr/fields.ts', async (original) => {
  const { fields } = await original<typeof import('#shared/i18n/fr/fields.ts')>();
  const { addedTitles } = await import('./added-fields.ts');
  const added = addedTitles('fr');
  return {
    fields: {
      ...fields,
      actors: { ...fields.actors, ...added },
      cooperations: { ...fields.cooperations, ...added },
      collectives: { ...fields.collectives, ...added },
    },
  };
});
vi.mock('#shared/i18n/en/fields.ts', async (original) => {
  const { fields } = await original<typeof import('#shared/i18n/en/fields.ts')>();
  const { addedTitles } = await import('./added-fields.ts');
  const added = addedTitles('en');
  return {
    fields: {
      ...fields,
      actors: { ...fields.actors, ...added },
      cooperations: { ...fields.cooperations, ...added },
      collectives: { ...fields.collectives, ...added },
    },
  };
});

const TABLES = ['actors', 'cooperations', 'collectives'] as const;
const OF = { actors: 'actor', cooperations: 'cooperation', collectives: 'collective' } as const;
const WORDS = ['Bio', 'Local', 'Équitable'];
const vocabularies = defaultVocabularies();
const network = networkSchema.parse({
  id: 'n',
  name: 'N',
  createdAt: '2026-01-01T00:00:00.000Z',
  vocabularies,
  customFields: TABLES.flatMap((table) =>
    CUSTOM_FIELD_TYPES.map((type) =>
      customFieldSchema.parse({
        id: `${OF[table]}-${type}`,
        of: OF[table],
        label: { fr: `Propre ${type}`, en: `Own ${type}` },
        type,
        options: type.startsWith('choice') ? WORDS : [],
      }),
    ),
  ),
});
const people = ['a0', 'a1'].map((id) => actorSchema.parse({ id, name: id }));

/** Text that a cell can hold: cells end without spaces and have no control signs. */
const aCell = fc.string({ unit: fc.constantFrom(...'aéÉ œ=+-@\'";,|#€12(/)<>&') }).map((text) => text.trim());
const aWord = fc.constantFrom('bio', 'circuit court', '=1+1', "'-x", '-5', 'l’été', '"cité"');

/** Any value that a field of this type can hold and a file can say. */
/** A word for what is not given says nothing, also in a file of ours. */
function aValue(field: Field): fc.Arbitrary<FieldValue> {
  const saysNothing = (value: FieldValue) =>
    typeof value === 'string'
      ? isNotGiven(value)
      : Array.isArray(value) && value.length === 1 && isNotGiven(String(value[0]));
  return anyValue(field).filter((value) => !canBeNotGiven(field) || !saysNothing(value));
}

function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  const { type } = field;
  const idsOf = (list: Extract<typeof type, { name: 'choices' }>['list']) =>
    list.of === 'vocabulary'
      ? vocabularies[list.name].map(({ id }) => id)
      : list.of === 'program'
        ? list.ids
        : list.words;
  switch (type.name) {
    case 'text':
      if (type.check) return fc.constantFrom('', '01000', '123');
      if (type.needed) return aCell.map((text) => text || 'X');
      return type.long ? fc.oneof(aCell, fc.constant('deux\nlignes')) : aCell;
    case 'link':
      return fc.constantFrom('', 'https://exemple.fr/a?b=c;d', 'mailto:a@exemple.fr', 'www.exemple.fr');
    case 'commune':
      return aCell;
    case 'number': {
      const { least = -1e6, most = 1e6 } = type;
      return fc.option(fc.integer({ min: least * 100, max: most * 100 }).map((cents) => cents / 100));
    }
    case 'figures': {
      const { least = -1e6, most = 1e6 } = type;
      const number = fc.integer({ min: least * 100, max: most * 100 }).map((cents) => cents / 100);
      return fc.dictionary(fc.constantFrom('2023', '2024', 'undated'), number, { maxKeys: 3 });
    }
    case 'scale':
      return fc.option(fc.integer({ min: type.least, max: type.most }));
    case 'date':
      return aDate;
    case 'ternary':
      return fc.constantFrom('yes', 'no', 'unknown');
    case 'direction':
      return fc.constantFrom(true, false, null);
    case 'choice':
      return fc.constantFrom(...idsOf(type.list), ...(type.needed ? [] : ['']));
    case 'choices':
      return fc.subarray([...idsOf(type.list)]);
    case 'tags':
      return fc.uniqueArray(aWord, { maxLength: 3 });
    case 'main-sector':
      return fc.constantFrom('', ...vocabularies.sectors.map(({ id }) => id));
    case 'sectors':
      return fc
        .subarray(vocabularies.sectors)
        .chain((sectors) =>
          fc.tuple(
            ...sectors.map(({ id, stages }) =>
              fc
                .subarray(stages.map((stage) => stage.id))
                .map((inside) => ({ sector: id, main: false, stages: inside })),
            ),
          ),
        );
    case 'members':
      return fc
        .subarray(['a0', 'a1'])
        .map((ids) => ids.map((actorId) => ({ actorId, role: '', seat: '', from: '', until: '' })));
    case 'actor':
      return fc.constant(field.id === 'from' ? 'a0' : 'a1');
  }
}

const filed = (table: FileTable) => fieldsOf(table, network).filter(({ inFiles }) => inFiles);
const EMPTY = {
  actors: actorSchema.parse({ id: 'x', name: 'X' }),
  cooperations: cooperationSchema.parse({ id: 'x', from: 'a0', to: 'a1' }),
  collectives: collectiveSchema.parse({ id: 'x', name: 'X' }),
};
const SCHEMAS = { actors: actorSchema, cooperations: cooperationSchema, collectives: collectiveSchema };

/** A record with any value in each of its fields. */
function aRecord<T extends FileTable>(table: T): fc.Arbitrary<(typeof EMPTY)[T]> {
  const fields = filed(table);
  const inOrder = [
    ...fields.filter(({ type }) => type.name !== 'main-sector'),
    ...fields.filter(({ type }) => type.name === 'main-sector'),
  ];
  return fc.tuple(...inOrder.map(aValue)).map((values) => {
    const record = { ...EMPTY[table] };
    inOrder.forEach((field, place) => {
      const value = values[place];
      if (value !== undefined) Object.assign(record, withValue(record, field, value));
    });
    return record;
  });
}

const aState: fc.Arbitrary<NetworkState> = fc
  .tuple(aRecord('actors'), aRecord('cooperations'), aRecord('collectives'))
  .map(([actor, tie, collective]) => ({
    ...emptyState(network),
    actors: new Map([...people, actor].map((one) => [one.id, one])),
    cooperations: new Map([[tie.id, tie]]),
    collectives: new Map([[collective.id, collective]]),
  }));

/** Every value of the records of a file, by the record and the field. */
function said(table: FileTable, draft: Draft | NetworkState) {
  const records: readonly { id: string }[] = Array.isArray(draft[table])
    ? draft[table].map(({ record }) => SCHEMAS[table].parse(record))
    : [...draft[table].values()];
  return records.map((record) =>
    Object.fromEntries([
      ['id', record.id],
      ...filed(table).map((field) => [field.id, fieldValue(record, field)]),
    ]),
  );
}

const LANGUAGE = fc.constantFrom('fr' as const, 'en' as const);

describe('every field of every table, those just added among them', () => {
  it('comes back from CSV as it was', () => {
    fc.assert(
      fc.property(aState, LANGUAGE, (state, language) => {
        const pair = writeCsvPair(state, language);
        for (const kind of ['actors', 'cooperations'] as const) {
          const { table } = readCsv(pair[kind], 'file.csv');
          if (!table) throw new Error('no table');
          const { draft } = interpret(table, proposeMapping(table, undefined, network.customFields), network);
          expect(said(kind, draft)).toEqual(said(kind, state));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes back from a workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(aState, LANGUAGE, async (state, language) => {
        const { grids } = await readWorkbook(await writeXlsx(state, language));
        const tables = grids.map(({ rows, name }) => tableOf(rows, name, []));
        const [actors, cooperations, collectives, members] = tables;
        if (!actors || !cooperations || !collectives || !members) throw new Error('no tables');
        const read = (table: Table) =>
          interpret(table, proposeMapping(table, undefined, network.customFields), network).draft;
        expect(said('actors', read(actors))).toEqual(said('actors', state));
        expect(said('cooperations', read(cooperations))).toEqual(said('cooperations', state));
        expect(isCollectivesSheet(collectives)).toBe(true);
        expect(said('collectives', readCollectives(collectives, members, network).draft)).toEqual(
          said('collectives', state),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it.each([
    ['GraphML', writeGraphml, readGraphml],
    ['GEXF', writeGexf, readGexf],
  ])('added is an attribute of %s, and is read again', (_, write, read) => {
    const known = (table: 'actors' | 'cooperations', from: Draft | NetworkState) =>
      said(table, from)
        .filter(({ id }) => id === 'x')
        .map((values) => ADDED.map((id) => values[id]));
    fc.assert(
      fc.property(aState, LANGUAGE, (state, language) => {
        const bytes = write(state, language);
        const { draft } = read(bytes, network);
        expect(known('actors', draft)).toEqual(known('actors', state));
        expect(known('cooperations', draft)).toEqual(known('cooperations', state));
      }),
      { numRuns: 30 },
    );
  });
});

/** What is typed after the key, and what it means. */
const EXAMPLES: Readonly<Record<string, readonly [string, FieldValue]>> = {
  addedText: ['un mot', 'un mot'],
  addedLongText: ['"un, deux"', 'un, deux'],
  addedLink: ['https://exemple.fr', 'https://exemple.fr'],
  addedNumber: ['12,5', 12.5],
  addedAmount: ['12 k€', 12_000],
  addedDate: ['mars 2026', '2026-03'],
  addedAnswer: ['non', 'no'],
  addedTerm: ['régional', 'regional'],
  addedTerms: ['animation', ['animation']],
  addedChoice: ['prévu', 'prevu'],
  addedScale: ['forte', 4],
  addedTags: ['bio', ['bio']],
};

describe.each(['actors', 'cooperations'] as const)('a field added to %s', (kind) => {
  const added = PROGRAM_FIELDS[kind].filter(({ id }) => ADDED.includes(id));

  it.each(added)('$id is known in a file by its title and its other names, French and English', (field) => {
    const titles = [titleOfAdded(field.id, 'fr'), titleOfAdded(field.id, 'en'), ...field.names];
    for (const header of titles) {
      expect(proposeMapping({ name: 't', headers: [header], rows: [] }, kind).targets).toEqual([field.id]);
    }
  });

  it.each(added)('$id is typed in quick entry by its key, in both languages', ({ id, quick }) => {
    const [typed, value] = EXAMPLES[id] ?? [];
    for (const key of [quick?.fr[0], quick?.en[0]]) {
      const line = `${kind === 'actors' ? 'X' : 'X > Y'} : ${key}=${typed}`;
      expect(readLine(line, wordsOf(vocabularies))).toMatchObject({
        statement: { fields: { [id]: value } },
        problems: [],
      });
    }
  });

  it.each(added)('$id is written by quick entry as it is read again', (field) => {
    const words = wordsOf(vocabularies);
    const statement = (value: FieldValue): Statement =>
      kind === 'actors'
        ? { kind: 'actors', names: ['X'], fields: { [field.id]: value } }
        : { kind: 'ties', groups: [['X'], ['Y']], joints: ['>'], fields: { [field.id]: value } };
    const isSaid = (value: FieldValue) =>
      value !== '' && value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0);
    // A line has no line breaks, and one space between two words.
    const inOneLine = (value: FieldValue) =>
      typeof value === 'string' ? value.replaceAll('"', '').replace(/\s+/gu, ' ').trim() : value;
    fc.assert(
      fc.property(aValue(field).map(inOneLine).filter(isSaid), LANGUAGE, (value, language) => {
        const line = formatQuickEntry(statement(value), vocabularies, language);
        expect(readLine(line, words)).toMatchObject({ statement: statement(value), problems: [] });
      }),
      { numRuns: 40 },
    );
  });
});
