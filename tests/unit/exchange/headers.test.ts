import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { withoutLeftOut } from '#shared/exchange/tables/left-out.ts';
import { isNotGiven } from '#shared/exchange/tables/not-given.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const CASES = resolve(import.meta.dirname, '../../../../shared/data/cases');
const read = (text: string, headerRow?: number) => {
  const options = headerRow === undefined ? {} : { headerRow };
  const { table, problems } = readCsv(new TextEncoder().encode(text), 'a.csv', options);
  const kept = table && withoutLeftOut(table, {}, problems);
  return {
    headers: table?.headers,
    headerRow: table?.headerRow,
    rows: kept?.rows.map(({ row }) => row),
    said: problems.map(({ code, row }) => [code, row]),
  };
};

const WITH_TITLE = 'Pôle du Marais;;;\n;;;\nNom;Commune;Emplois;Site\nMoulin;Niort;4;\nVerger;Melle;2;\n';

describe('the row of the headers', () => {
  it('is found under titles, which are reported', () => {
    expect(read(WITH_TITLE)).toEqual({
      headers: ['Nom', 'Commune', 'Emplois', 'Site'],
      headerRow: 3,
      rows: [4, 5],
      said: [['row-above', 1]],
    });
  });

  it('is found by its width where no column is known', () => {
    const { headerRow, rows } = read('Suivi 2026;;\nAlpha;Beta;Gamma\nx;y;z\nu;v;w\n');
    expect([headerRow, rows]).toEqual([2, [3, 4]]);
  });

  it('is the first row where that names what is known, whatever the words of the others', () => {
    expect(read('Nom;Type\nCommune;Structure\nRole;Secteur\n')).toMatchObject({ headerRow: 1, rows: [2, 3] });
    expect(read('Nom;Commune;Emplois\nNom;Commune;Emplois\n')).toMatchObject({ headerRow: 1, rows: [2] });
    expect(read('a;b\n1;2\n')).toMatchObject({ headerRow: 1, rows: [2] });
  });

  it('can be chosen', () => {
    expect(read(WITH_TITLE, 4)).toMatchObject({ headers: ['Moulin', 'Niort', '4'], headerRow: 4, rows: [5] });
    expect(read(WITH_TITLE, 99)).toMatchObject({ headerRow: 3 });
  });
});

describe('rows about the table', () => {
  it('sum up amounts of any currency, and name no actor', () => {
    const text =
      'Nom;Commune;Budget\nMoulin;Niort;£4\nGrand total;;£1,340,000\nTotal (2);;12 k€ HT\nTotal Énergies;Niort;4\n';
    expect(read(text)).toMatchObject({ rows: [2, 5] });
  });

  it('are left out, and reported with their text', () => {
    const text =
      'Nom;Commune;Emplois\nMoulin;Niort;4\nTOTAL;;4\nTotal : 1 structure;;\nSource : enquête 2026;;\n';
    expect(read(text)).toMatchObject({
      rows: [2],
      said: [
        ['row-of-table', 3],
        ['row-of-table', 4],
        ['row-of-table', 5],
      ],
    });
  });

  it('are distinguished from bodies of such a name', () => {
    const text =
      'Nom;Commune;Emplois\nTotal Énergies;Pau;9\nTotalement Bio;;\nSource Vive;;\nTotal;Paris;3\n';
    expect(read(text)).toMatchObject({ rows: [2, 3, 4, 5], said: [] });
  });
});

describe('words for what is not given', () => {
  it.each(['NA', 'n.c.', 'N/A', 'néant', '-', '—', '?', '#N/A', 'null', 'NaN', 'Non renseigné'])(
    '%s',
    (word) => {
      expect(isNotGiven(word)).toBe(true);
    },
  );
  it.each(['', '0', 'non', 'Nantes', 'NC Services', 'Association', '-5', 'A?'])('not %s', (word) => {
    expect(isNotGiven(word)).toBe(false);
  });

  it('leave their cells empty, counted for each word; names and free texts keep theirs', () => {
    const network = { vocabularies: defaultVocabularies(), customFields: [] };
    const text = 'Nom;Budget;Commune;Description;Étiquettes\nNA;NC;-;?;n.c.\nVerger;NC;Niort;-;bio\n';
    const { table } = readCsv(new TextEncoder().encode(text), 'a.csv');
    if (!table) throw new Error('no table');
    const { draft, problems } = interpret(table, proposeMapping(table), network);
    expect(draft.actors.map(({ record: { id: _, ...record } }) => record)).toEqual([
      { name: 'NA', description: '?' },
      { name: 'Verger', commune: { name: 'Niort' }, description: '-', tags: ['bio'] },
    ]);
    expect(problems.map(({ code, value, details }) => [code, value, details.count])).toEqual([
      ['not-given', '-', 1],
      ['not-given', 'NC', 2],
      ['not-given', 'n.c.', 1],
    ]);
  });
});

describe.skipIf(!existsSync(CASES))('tables of coordinators (skipped without their folder)', () => {
  const open = async (name: string) =>
    await openFiles([{ name, bytes: new Uint8Array(readFileSync(join(CASES, name))) }], {
      vocabularies: defaultVocabularies(),
      customFields: [],
    });

  it.each([
    ['13-title-rows/title.csv', 3, 2],
    ['13-title-rows/title.xlsx', 4, 2],
    ['33-total-row/total.xlsx', 1, 2],
    ['coordinator/annuaire-2026-06.csv', 3, 62],
    ['field/28-classeur-terrain.xlsx', 3, 3],
    ['34-other-tools/nodexl.xlsx', 2, 2],
    ['14-missing-words/acteurs.csv', 1, 4],
  ])('%s has its headers in row %d', async (name, headerRow, rows) => {
    const [source] = await open(name);
    if (source?.kind !== 'table') throw new Error(`opened as ${source?.kind}`);
    expect([source.table.headerRow, withoutLeftOut(source.table).rows.length]).toEqual([headerRow, rows]);
  });
});
