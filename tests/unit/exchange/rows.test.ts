import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { readTable } from '#shared/exchange/reading/read-table.ts';
import { joinedHeaders } from '#shared/exchange/tables/header-rows.ts';
import { type LeftOut, readRowList, rowList } from '#shared/exchange/tables/left-out.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

/** The names read from a table and what was said of it, with these rows left out. */
async function readWith(file: ReturnType<typeof textFile>, leftOut?: LeftOut) {
  const [source] = await openFiles([file], EMPTY.network);
  if (source?.kind !== 'table') throw new Error(`opened as ${source?.kind}`);
  const mapping = { ...source.mapping, ...(leftOut && { leftOut }) };
  const { draft, problems } = readTable(source, mapping, EMPTY.network);
  return {
    names: draft.actors.map(({ record }) => record.name),
    said: problems.map(({ code, row }) => [code, row]),
    problems,
    draft,
  };
}

const WITH_TOTAL = textFile('a.csv', 'Nom;Commune;Emplois\nMoulin;Niort;4\nVerger;Melle;2\nTOTAL;;6\n');

describe('rows of a table', () => {
  it('about the table are left out and said, and read when they are asked for', async () => {
    expect(await readWith(WITH_TOTAL)).toMatchObject({
      names: ['Moulin', 'Verger'],
      said: [['row-of-table', 4]],
    });
    expect(await readWith(WITH_TOTAL, { kept: [4] })).toMatchObject({
      names: ['Moulin', 'Verger', 'TOTAL'],
      said: [],
    });
  });

  it('named by their number are left out and said', async () => {
    expect(await readWith(WITH_TOTAL, { rows: [2] })).toMatchObject({
      names: ['Verger'],
      said: [
        ['row-left-out', 2],
        ['row-of-table', 4],
      ],
    });
  });

  it('are named as a list, whose runs are written as one', () => {
    expect(readRowList('12, 15-18')).toEqual([12, 15, 16, 17, 18]);
    expect(readRowList('douze')).toBeNull();
    expect(readRowList('1-99999999')).toBeNull();
    expect(rowList([18, 12, 16, 15, 17])).toBe('12, 15-18');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000)), (rows) => {
        expect(readRowList(rowList(rows))).toEqual([...rows].sort((one, other) => one - other));
      }),
    );
  });
});

describe('two columns of one name', () => {
  it('are two fields, the second under a name of its own', async () => {
    const file = textFile('a.csv', 'Nom;Remarque;Remarque;remarque\nMoulin;un;deux;trois\nVerger;;quatre;\n');
    const { draft, problems } = await readWith(file);
    expect(draft.newFields.map(({ label }) => label.fr)).toEqual([
      'Remarque',
      'Remarque (2)',
      'remarque (3)',
    ]);
    expect(draft.actors.map(({ record }) => Object.values(record.custom ?? {}))).toEqual([
      ['un', 'deux', 'trois'],
      ['quatre'],
    ]);
    expect(
      problems.filter(({ code }) => code === 'header-duplicate').map(({ details }) => details.name),
    ).toEqual(['Remarque (2)', 'remarque (3)']);
  });

  it('fill the same two fields when they are read again', async () => {
    const file = textFile('a.csv', 'Nom;Remarque;Remarque\nMoulin;un;deux\n');
    const first = await importFiles([file]);
    const again = await importFiles([file], first.after);
    expect(again.after.network.customFields).toEqual(first.after.network.customFields);
    expect(again.plan.counts).toMatchObject({ create: 0, update: 0, skip: 1 });
  });

  it('leave a field of the program to the first', async () => {
    const { draft } = await readWith(
      textFile('a.csv', 'Nom;Secteur;Secteur\nMoulin;Alimentation;Numérique\n'),
    );
    expect(draft.actors[0]?.record.sectors).toMatchObject([{ sector: 'alimentation' }]);
    expect(Object.values(draft.actors[0]?.record.custom ?? {})).toEqual(['Numérique']);
  });
});

describe('two rows of headers', () => {
  it('are one, each column under its question', () => {
    expect(joinedHeaders(['Nom', 'Avec qui ?', '', 'Mail'], ['', 'Moulin', 'Verger', ''])).toEqual([
      'Nom',
      'Avec qui ? [Moulin]',
      'Avec qui ? [Verger]',
      'Mail',
    ]);
  });

  it('may name twice what spans both', () => {
    expect(joinedHeaders(['Nom', 'Liens', ''], ['Nom', 'A', 'B'])).toEqual(['Nom', 'Liens [A]', 'Liens [B]']);
  });

  it.each([
    [
      ['Nom', 'Commune'],
      ['Moulin', 'Niort'],
    ],
    [
      ['Nom', '', ''],
      ['Moulin', 'x', 'y'],
    ],
    [
      ['Nom', 'Liens', ''],
      ['Moulin', 'A', 'B'],
    ],
    [
      ['Nom', 'Liens', ''],
      ['', 'A', ''],
    ],
    [
      ['', 'Moulin', 'Verger'],
      ['Moulin', '', 'x'],
    ],
  ])('%j over %j are no two rows of headers', (upper, lower) => {
    expect(joinedHeaders(upper, lower)).toBeNull();
  });

  it('are said', async () => {
    const text = 'Nom;Avec qui ?;;Commune\n;Moulin;Verger;\nFerme;x;;Niort\n';
    const { names, said } = await readWith(textFile('a.csv', text));
    expect(names).toEqual(['Ferme']);
    expect(said).toContainEqual(['headers-joined', 2]);
  });
});

describe('a column without a header', () => {
  it('is left out and said where it holds anything', async () => {
    const { problems } = await readWith(textFile('a.csv', 'Nom;;;Commune\nMoulin;;perdu;Niort\n'));
    expect(
      problems.filter(({ code }) => code === 'column-unnamed').map(({ details }) => details.number),
    ).toEqual([3]);
  });
});

describe.skipIf(!HAS_CASES)(`what a workbook hides (${NO_CASES} otherwise)`, () => {
  it('is read and said, but for a sheet, and can be left out', async () => {
    const { names, problems } = await importFiles([caseFile('21-xlsx-hidden/hidden.xlsx')]);
    expect(names).toEqual(['Ferme des Aulnes', 'Ancien partenaire', 'Atelier Vélo']);
    const codes = problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['rows-hidden', 'column-hidden', 'sheet-left-out']));
    const without = await readWith(caseFile('21-xlsx-hidden/hidden.xlsx'), { hidden: true });
    expect(without.names).toEqual(['Ferme des Aulnes', 'Atelier Vélo']);
    expect(without.said).toContainEqual(['rows-hidden-out', 3]);
  });
});
