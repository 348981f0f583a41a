import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#shared/exchange/tables/workbook-read.ts';

const CASES = resolve(import.meta.dirname, '../../../../shared/data/cases');

/** A workbook of one sheet, as the library writes it. */
function bytesOf(
  sheet: WorkSheet,
  type: 'xlsx' | 'ods' | 'biff8' | 'xlsb' = 'xlsx',
  more: Partial<WorkBook> = {},
) {
  const book = { ...utils.book_new(), ...more };
  utils.book_append_sheet(book, sheet, 'Membres');
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

/** The cells of the first sheet, row by row. */
async function cellsOf(bytes: Uint8Array<ArrayBuffer>, name = 'a.xlsx') {
  const { grids, problems } = await readWorkbook(bytes, name);
  return { cells: grids[0]?.rows.map(({ cells }) => cells) ?? [], grids, problems };
}

/** The same workbook with the XML of its sheet changed. */
function withSheet(bytes: Uint8Array, change: (xml: string) => string, part = 'xl/worksheets/sheet1.xml') {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array()))) });
}

const HEADERS = ['Nom', 'Valeur'];
const numbers = (value: number, z: string): WorkSheet => ({
  '!ref': 'A1:B2',
  A1: { t: 's', v: 'Nom' },
  B1: { t: 's', v: 'Valeur' },
  A2: { t: 's', v: 'Moulin' },
  B2: { t: 'n', v: value, z },
});

describe('every kind of workbook is read the same', () => {
  it.each(['xlsx', 'xlsb', 'ods', 'biff8'] as const)('%s', async (type) => {
    const sheet = utils.aoa_to_sheet([HEADERS, ['Épicerie du Pré', 12.5], ['Œuvre', 'élan']]);
    const ending = type === 'biff8' ? 'xls' : type;
    expect((await cellsOf(bytesOf(sheet, type), `a.${ending}`)).cells).toEqual([
      HEADERS,
      ['Épicerie du Pré', '12.5'],
      ['Œuvre', 'élan'],
    ]);
  });

  it('an OpenDocument sheet that brings no styles', async () => {
    const files = unzipSync(bytesOf(utils.aoa_to_sheet([HEADERS, ['Moulin', 3]]), 'ods'));
    delete files['styles.xml'];
    expect((await cellsOf(zipSync(files), 'a.ods')).cells).toEqual([HEADERS, ['Moulin', '3']]);
  });
});

describe('what a number means', () => {
  it.each([
    [1.75, '[h]:mm', '42:00'],
    [45383, 'dd/mm/yyyy', '2024-04-01'],
    [45383.75, 'yyyy-mm-dd hh:mm', '2024-04-01'],
    [0.354166666666667, 'h:mm', '8:30'],
    [0.085, '0%', '8.5%'],
    [1370, '00000', '01370'],
    [24, '0" mois"', '24'],
    [1234567.5, '#,##0.00\\ "€"', '1234567.5'],
    [0.1 + 0.2, 'General', '0.3'],
    [35600000012345, 'General', '35600000012345'],
  ])('%d shown by %s is %s', async (value, format, text) => {
    expect((await cellsOf(bytesOf(numbers(value, format)))).cells[1]?.[1]).toBe(text);
  });

  it('a day counted since 1904', async () => {
    const bytes = bytesOf(numbers(43921, 'dd/mm/yyyy'), 'xlsx', {
      Workbook: { WBProps: { date1904: true } },
    });
    expect((await cellsOf(bytes)).cells[1]?.[1]).toBe('2024-04-01');
  });
});

describe('what spreadsheets hold beside values', () => {
  it('a merged cell holds for all its rows, and for no column beside it', async () => {
    const sheet = utils.aoa_to_sheet([HEADERS, ['A', 'Textile'], ['B'], ['C'], ['D', 'Bois']]);
    sheet['!merges'] = [
      { s: { r: 1, c: 1 }, e: { r: 3, c: 1 } },
      { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
    ];
    expect((await cellsOf(bytesOf(sheet))).cells.map((row) => row[1])).toEqual([
      'Valeur',
      'Textile',
      'Textile',
      'Textile',
      'Bois',
    ]);
  });

  it('errors and formulas without a result are said with their address', async () => {
    const sheet = utils.aoa_to_sheet([HEADERS, ['A', 1], ['B', 2], ['C', 3]]);
    sheet.B2 = { t: 'e', v: 0x07, w: '#DIV/0!', f: '1/0' };
    const bytes = withSheet(bytesOf(sheet), (xml) =>
      xml
        .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3"><f>2*3</f></c>')
        .replace(/<c r="B4"[^>]*>.*?<\/c>/, '<c r="B4" t="str"><f>IF(1,"")</f><v></v></c>'),
    );
    const { problems, cells } = await cellsOf(bytes);
    expect(cells.map((row) => row[1])).toEqual(['Valeur', '', '', '']);
    expect(problems.map(({ code, row, value, details }) => [code, row, value, details])).toEqual([
      ['cell-error', 2, '#DIV/0!', { address: 'B2', sheet: 'Membres' }],
      ['cell-uncalculated', 3, '=2*3', { address: 'B3', sheet: 'Membres' }],
      ['cell-formula-empty', 4, '=IF(1,"")', { address: 'B4', sheet: 'Membres' }],
    ]);
  });

  it('hidden rows, columns and sheets are marked, and read all the same', async () => {
    const sheet = utils.aoa_to_sheet([HEADERS, ['A', 1], ['B', 2]]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    const { grids } = await cellsOf(bytesOf(sheet, 'xlsx', { Workbook: { Sheets: [{ Hidden: 1 }] } }));
    expect(grids).toMatchObject([{ hidden: true, hiddenColumns: [1] }]);
    expect(grids[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it('a hundred thousand rows that were only formatted are nothing', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, place) => `<row r="${place + 3}" spans="1:2" ht="15"><c r="A${place + 3}" s="0"/></row>`,
    ).join('');
    const bytes = withSheet(bytesOf(utils.aoa_to_sheet([HEADERS, ['A', 1]])), (xml) =>
      xml.replace('</sheetData>', `${rows}</sheetData>`),
    );
    expect((await cellsOf(bytes)).cells).toEqual([HEADERS, ['A', '1']]);
  });
});

describe('a sheet of more rows than can be imported', () => {
  it('is refused whole, with how many it has', async () => {
    const rows = Array.from({ length: 100_003 }, (_, place) => [`A${place}`, place]);
    const { grids, problems } = await cellsOf(bytesOf(utils.aoa_to_sheet([HEADERS, ...rows])));
    expect(grids).toEqual([]);
    expect(problems.map(({ code, details }) => [code, details])).toEqual([
      ['rows-too-many', { size: 100_004, most: 100_000 }],
    ]);
  });
});

describe('what cannot be read is said', () => {
  const compound = (text: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
      ...strToU8(text),
    ]);

  it.each([
    ['a zip’s name over a compound file', compound(''), 'plan.xlsx', 'file-password'],
    [
      'a wrapped package',
      compound('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      'plan',
      'file-password',
    ],
    ['an old workbook that is cut off', compound(''), 'plan.xls', 'file-unreadable'],
    ['a zip that holds no workbook', zipSync({ 'a.txt': strToU8('a') }), 'plan.xlsx', 'file-unreadable'],
    ['nothing', new Uint8Array(), 'plan.xlsx', 'file-empty'],
  ])('%s', async (_, bytes, name, code) => {
    const { grids, problems } = await readWorkbook(new Uint8Array(bytes), name);
    expect(grids).toEqual([]);
    expect(problems.map((found) => found.code)).toEqual([code]);
  });
});

describe.skipIf(!existsSync(CASES))('workbooks of other programs (skipped without their folder)', () => {
  const read = async (name: string) =>
    await readWorkbook(new Uint8Array(readFileSync(join(CASES, name))), name);
  const column = async (name: string, header: string) => {
    const { grids } = await read(name);
    const [headers, ...rows] = grids[0]?.rows ?? [];
    const place = headers?.cells.indexOf(header) ?? -1;
    return rows.map(({ cells }) => cells[place] ?? '');
  };

  it('merged cells, errors, formats, both calendars, hidden parts', async () => {
    expect(await column('07-xlsx-merged/merged.xlsx', 'Secteur')).toEqual([
      'Alimentation',
      'Alimentation',
      'Alimentation',
      'Mobilité',
    ]);
    expect(await column('07-xlsx-merged/merged-ties.xlsx', 'De')).toHaveLength(3);
    expect(
      (await read('08-xlsx-formulas/formulas.xlsx')).problems.map(({ details }) => details.address),
    ).toEqual(['C2', 'B3', 'C3', 'A4']);
    expect(await column('09-xlsx-number-formats/formats.xlsx', 'Heures')).toEqual(['42:00']);
    expect(await column('09-xlsx-number-formats/formats.xlsx', 'Arrivée')).toEqual(['2023-04-17']);
    for (const name of ['date1904-1', 'date1904-true']) {
      expect(await column(`12-xlsx-1904/${name}.xlsx`, 'Arrivée')).toEqual(['2023-04-17']);
    }
    const { grids } = await read('21-xlsx-hidden/hidden.xlsx');
    expect(grids.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ['Acteurs', false, [2]],
      ['Brouillon', true, []],
    ]);
  });

  it('an OpenDocument list, a workbook under a password, a million empty rows', async () => {
    expect((await read('field/26-liste.ods')).grids[0]?.rows.length).toBeGreaterThan(1);
    expect((await read('45-other-spreadsheets/motdepasse.xlsx')).problems).toMatchObject([
      { code: 'file-password' },
    ]);
    expect((await read('hostile/rows1M.xlsx')).grids[0]?.rows.length).toBeLessThan(60);
  });
});
