import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { isSheetToLeaveOut } from '#shared/exchange/tables/sheet-kind.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES } from './import-files.ts';

type Rows = readonly (readonly string[])[];

/** A workbook of these sheets; those named in `hidden` are hidden in it. */
function workbook(sheets: Readonly<Record<string, Rows>>, hidden: readonly string[] = []) {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return { name: 'classeur.xlsx', bytes };
}

async function kindsOf(file: ReturnType<typeof workbook>) {
  const sources = await openFiles([file], EMPTY.network);
  return sources.map((source) =>
    source.kind === 'table' ? [source.table.name, source.mapping.kind] : [source.kind, source.file],
  );
}

const ACTORS: Rows = [
  ['Nom', 'Commune'],
  ['Moulin', 'Niort'],
];

describe('what a sheet is proposed to be', () => {
  it('is known by its columns, and by a name that says to leave it out', async () => {
    const file = workbook({
      Structures: ACTORS,
      Liens: [
        ['De', 'Vers', 'Type'],
        ['Moulin', 'Verger', 'Projet'],
      ],
      'Essai (ignore)': ACTORS,
      'Lisez-moi': [['À compléter avant juin'], ['Merci']],
    });
    expect(await kindsOf(file)).toEqual([
      ['Structures', 'actors'],
      ['Liens', 'cooperations'],
      ['Essai (ignore)', 'out'],
      ['Lisez-moi', 'out'],
    ]);
  });

  it('is left out where the workbook hides it, and where nothing of it is known beside others', async () => {
    const file = workbook(
      {
        Structures: ACTORS,
        Vieux: ACTORS,
        Budget: [
          ['Poste', 'x'],
          ['Loyer', '3'],
        ],
      },
      ['Vieux'],
    );
    expect(await kindsOf(file)).toEqual([
      ['Structures', 'actors'],
      ['Vieux', 'out'],
      ['Budget', 'out'],
    ]);
  });

  it('leaves nothing out without a word', async () => {
    const { names, problems } = await importFiles([
      workbook({ Structures: ACTORS, 'Brouillon (ignorer)': [...ACTORS, ['Verger', '']] }),
    ]);
    expect(names).toEqual(['Moulin']);
    expect(problems.map(({ code, value, details }) => [code, value, details.count])).toContainEqual([
      'sheet-left-out',
      'Brouillon (ignorer)',
      2,
    ]);
  });

  it.each(['Mode d’emploi', 'LISEZ-MOI', 'Listes', 'Notice 2026', '(ignore) vieux', 'Légende'])(
    '%s: out',
    (name) => {
      expect(isSheetToLeaveOut(name)).toBe(true);
    },
  );
  it.each(['Liste des membres', 'Adhérents', 'Aides reçues', 'Codeurs'])('%s: in', (name) => {
    expect(isSheetToLeaveOut(name)).toBe(false);
  });
});

describe('several ends in one cell', () => {
  it('give a cooperation for each pair, which is said', async () => {
    const actors = 'Nom\nA\nB\nC\nD\n';
    const ties = 'De;Vers;Type\nA|B;C|D;Projet\nC;D;Projet\n';
    const read = await importFiles([
      { name: 'a.csv', bytes: new TextEncoder().encode(actors) },
      { name: 'l.csv', bytes: new TextEncoder().encode(ties) },
    ]);
    expect(read.ties).toEqual(['A - C', 'A - D', 'B - C', 'B - D', 'C - D']);
    expect(read.problems).toContainEqual(
      expect.objectContaining({ code: 'ends-several', row: 2, details: { count: 4 } }),
    );
  });
});

describe.skipIf(!HAS_CASES)(`workbooks of others (${NO_CASES} otherwise)`, () => {
  it('Kumu: several ends in one cell, and a sheet to ignore', async () => {
    const { names, ties, codes } = await importFiles([caseFile('31-kumu-workbook/kumu.xlsx')]);
    expect(names).toEqual(['Ferme', 'Cantine', 'Mairie', 'Atelier']);
    expect(ties).toHaveLength(4);
    expect(codes).toContain('sheet-left-out');
  });

  it('a sheet of instructions', async () => {
    const { names, problems } = await importFiles([caseFile('field/28-classeur-terrain.xlsx')]);
    expect(names).toEqual(['Le Jardin', 'SCIC La Manufacture', 'Commune de Bourg']);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
