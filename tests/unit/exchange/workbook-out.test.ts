import { read as readSheets, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { losses } from '#shared/exchange/losses.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import { isTooLong, LONGEST_CELL } from '#shared/exchange/tables/sheets.ts';
import { writeXlsx } from '#shared/exchange/tables/xlsx-write.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';

import { type NetworkData, type NetworkState, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aDate, aName } from '../arbitraries.ts';
import { importFiles } from './import-files.ts';

const LANGUAGES = ['fr', 'en'] as const;
const SAMPLE = sampleNetwork('fr', '2026-11-24T00:00:00.000Z');

/** Writes a network and reads it into an empty one that has the same lists. */
async function writtenAndRead(state: NetworkState, language: 'fr' | 'en') {
  const bytes = await writeXlsx(state, language);
  const before = {
    ...toState({
      ...SAMPLE,
      actors: [],
      cooperations: [],
      collectives: [],
      contacts: [],
      positions: [],
      views: [],
      stories: [],
      sessions: [],
    }),
    network: state.network,
  };
  return importFiles([{ name: 'reseau.xlsx', bytes }], before);
}

function withMore(data: NetworkData, more: Partial<NetworkData>): NetworkState {
  return toState({ ...data, ...more });
}

/** What is said beside things to know: one SIRET of the sample is wrong on purpose. */
const faults = (problems: readonly Problem[]) =>
  problems.filter(({ severity, code }) => severity !== 'info' && code !== 'siret-invalid');

/** Members of collectives by the names of the actors, which have new ids when they are read. */
function collectivesOf({ collectives, actors }: NetworkState) {
  return [...collectives.values()].map(({ id: _, members, display: _display, ...rest }) => ({
    ...rest,
    members: members.map(({ actorId, ...seat }) => ({
      ...seat,
      actor: actors.get(actorId)?.name ?? actorId,
    })),
  }));
}

/** Names that readers keep as they are: one line, no spaces at the ends, none twice. */
const someNames = (least: number) =>
  fc.uniqueArray(
    aName.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '' && name !== "'"),
    { minLength: least, maxLength: 5, selector: (name) => name.toLowerCase() },
  );

describe.each(LANGUAGES)('a workbook of ours in %s', (language) => {
  it('brings the sample back as it was, with nothing to say about it', async () => {
    const state = toState(SAMPLE);
    const { after, problems } = await writtenAndRead(state, language);
    expect(faults(problems)).toEqual([]);
    const bare = ({ actors }: NetworkState) => [...actors.values()].map(({ id: _, ...actor }) => actor);
    expect(bare(after)).toEqual(bare(state));
    const name = (of: NetworkState, id: string) => of.actors.get(id)?.name;
    const ties = (of: NetworkState) =>
      [...of.cooperations.values()].map(({ id: _, from, to, ...tie }) => ({
        ...tie,
        from: name(of, from),
        to: name(of, to),
      }));
    expect(ties(after)).toEqual(ties(state));
    expect(collectivesOf(after)).toEqual(collectivesOf(state));
  });

  it('brings members back with role, seat and dates, whatever the names are', async () => {
    const aSeat = fc.record(
      { role: aName, seat: aName, votes: fc.constantFrom(0, 1, 2.5, 1200, 0.125), from: aDate, until: aDate },
      { requiredKeys: ['role', 'seat', 'from', 'until'] },
    );
    await fc.assert(
      fc.asyncProperty(
        someNames(2),
        someNames(1),
        fc.array(fc.tuple(fc.nat(4), fc.nat(4), aSeat), { maxLength: 6 }),
        async (actors, collectives, seats) => {
          const state = withMore(SAMPLE, {
            cooperations: [],
            actors: actors.map((name, place) => actorSchema.parse({ id: `a${place}`, name })),
            collectives: collectives.map((name, place) =>
              collectiveSchema.parse({
                id: `c${place}`,
                name,
                members: seats
                  .filter(([, of]) => of % collectives.length === place)
                  .map(([who, , seat]) => ({
                    actorId: `a${who % actors.length}`,
                    ...seat,
                    role: seat.role.trim(),
                  })),
              }),
            ),
          });
          const { after } = await writtenAndRead(state, language);
          expect(collectivesOf(after)).toEqual(collectivesOf(state));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('without ties or collectives is read without a word', async () => {
    const { problems, names } = await writtenAndRead(
      withMore(SAMPLE, { cooperations: [], collectives: [] }),
      language,
    );
    expect(faults(problems)).toEqual([]);
    expect(names).toEqual(SAMPLE.actors.map(({ name }) => name));
  });
});

describe('what stands in the cells', () => {
  const texts = [
    '=1+1',
    '+33 5',
    '-x',
    '@a',
    "'=b",
    'deux\nlignes',
    '😀'.repeat(9),
    'a\u0007b',
    '\uFFFD',
    '<b>&"',
    'constructor',
  ];

  it('is the text that was written, however hostile', async () => {
    const state = withMore(SAMPLE, {
      cooperations: [],
      collectives: [],
      actors: texts.map((text, place) =>
        actorSchema.parse({ id: `a${place}`, name: `A${place}`, description: text }),
      ),
    });
    const { after } = await writtenAndRead(state, 'fr');
    expect([...after.actors.values()].map(({ description }) => description)).toEqual(texts);
  });

  it('is cut at the end of a sign where a cell is full, and said to be', async () => {
    const long = `${'a'.repeat(LONGEST_CELL - 1)}😀`;
    const state = withMore(SAMPLE, {
      cooperations: [],
      actors: [actorSchema.parse({ id: 'a', name: 'A', description: long })],
      collectives: [
        collectiveSchema.parse({ id: 'c', name: 'C', description: `'=${'b'.repeat(LONGEST_CELL - 2)}` }),
      ],
    });
    const { actor } = await writtenAndRead(state, 'fr');
    expect(actor('A')?.description).toBe('a'.repeat(LONGEST_CELL - 1));
    expect(losses('xlsx', state)).toContainEqual({ what: 'longTexts', count: 2 });
    expect(isTooLong('a'.repeat(LONGEST_CELL))).toBe(false);
    expect(isTooLong('\u0001'.repeat(Math.floor(LONGEST_CELL / 7)))).toBe(false);
    expect(isTooLong('\u0001'.repeat(Math.floor(LONGEST_CELL / 7) + 1))).toBe(true);
  });

  it('is a day where the day is known, a number where the year is, text where the month is', async () => {
    const state = withMore(SAMPLE, {
      cooperations: [],
      collectives: [],
      actors: ['2024-02-29', '1999', '2023-04', '1899-12-31'].map((joinedOn, place) =>
        actorSchema.parse({
          id: `a${place}`,
          name: `A${place}`,
          joinedOn,
          budget: place + 0.5,
          siren: '005520170',
        }),
      ),
    });
    const sheet = readSheets(await writeXlsx(state, 'fr'), { cellNF: true }).Sheets.Acteurs ?? {};
    const titles = utils.sheet_to_json<string[]>(sheet, { header: 1 })[0] ?? [];
    const column = (title: string, row: number) =>
      sheet[utils.encode_cell({ c: titles.indexOf(title), r: row })];
    expect([1, 2, 3, 4].map((row) => [column('Arrivée', row)?.t, column('Arrivée', row)?.v])).toEqual([
      ['n', 45351],
      ['n', 1999],
      ['s', '2023-04'],
      ['s', '1899-12-31'],
    ]);
    expect(column('Arrivée', 1)?.z).toBe('dd/mm/yyyy');
    expect(column('SIREN', 1)).toMatchObject({ t: 's', v: '005520170', z: '@' });
  });
});

describe('what the sheets offer', () => {
  async function sheets(state = toState(SAMPLE)) {
    const files = unzipSync(await writeXlsx(state, 'fr'));
    return [1, 2, 3, 4, 5].map((number) =>
      strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array()),
    );
  }
  const lists = (xml = '') =>
    [...xml.matchAll(/<dataValidation type="list"([^>]*)><formula1>([^<]*)</g)].map(
      ([, how = '', words = '']) => ({ how, words }),
    );

  it('filters over all titles, and titles that stay', async () => {
    for (const xml of await sheets()) {
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
    const files = unzipSync(await writeXlsx(toState(SAMPLE), 'fr'));
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook.match(/<definedNames/g)).toHaveLength(1);
    expect(workbook).toContain('&apos;Membres&apos;!$A$1:$G$');
  });

  it('the words of each list, where they stand', async () => {
    const book = readSheets(await writeXlsx(toState(SAMPLE), 'fr'));
    const words = (range: string) => {
      const [, from, to] = /^'Listes'!\$B\$(\d+):\$B\$(\d+)$/.exec(range.replaceAll('&apos;', "'")) ?? [];
      return utils
        .sheet_to_json<string[]>(book.Sheets.Listes ?? {}, { header: 1, range: `B${from}:B${to}` })
        .flat();
    };
    const [actors, ties] = await sheets();
    expect(lists(actors).map(({ words: range }) => words(range))).toContainEqual(['Oui', 'Non']);
    expect(lists(ties).some(({ words: range }) => words(range).includes('Commande publique'))).toBe(true);
    expect(lists(ties).filter(({ words }) => words.includes('COUNTA'))).toHaveLength(2);
    expect(ties).toMatch(/<dataValidation type="whole"[^>]*><formula1>1<\/formula1><formula2>5</);
  });

  it('no entry that is no longer used for new records', async () => {
    const [first, ...others] = SAMPLE.network.vocabularies.kinds;
    if (!first) throw new Error('no kinds');
    const kinds = [{ ...first, retired: true }, ...others];
    const network = { ...SAMPLE.network, vocabularies: { ...SAMPLE.network.vocabularies, kinds } };
    const [actors] = await sheets(withMore(SAMPLE, { network }));
    expect(lists(actors)[0]?.words.replaceAll('&apos;', "'")).toBe(`'Listes'!$B$2:$B$${kinds.length}`);
  });
});

it('a workbook whose members name a collective that has no row makes it, and says so', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Identifiant', 'Nom'],
      ['m', 'Moulin'],
      ['v', 'Verger'],
    ]),
    'Acteurs',
  );
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Acteur', 'Collectif', 'Rôle', 'Siège', 'Depuis', 'Humeur'],
      ['Moulin', 'Cercle des eaux', '', '', 'demain', 'gaie'],
      ['v', 'Cercle des eaux', 'garde', '', '2021'],
      ['Verger', '', '', '', ''],
    ]),
    'Membres',
  );
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { collectives, problems } = await importFiles([{ name: 'a.xlsx', bytes }]);
  expect(collectives).toEqual([{ name: 'Cercle des eaux', members: ['Moulin', 'Verger'] }]);
  expect(problems.map(({ code, row, value }) => [code, row, value])).toEqual([
    ['column-ignored', null, 'Humeur'],
    ['date-invalid', 2, 'demain'],
    ['collective-created', 2, 'Cercle des eaux'],
    ['member-incomplete', 4, 'Verger'],
  ]);
});

it('a sheet with headers only is no fault beside others, and one alone is', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom'], ['Moulin']]), 'Acteurs');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom', 'Commune']]), 'À venir');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { names, problems } = await importFiles([{ name: 'a.xlsx', bytes }]);
  expect(names).toEqual(['Moulin']);
  expect(problems.map(({ severity, code, value }) => [severity, code, value])).toEqual([
    ['info', 'sheet-left-out', 'À venir'],
  ]);
});
