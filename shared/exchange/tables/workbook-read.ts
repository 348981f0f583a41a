import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { dayOfUtc } from '../../base/day.ts';
import { type Problem, problem } from '../problem.ts';
import { unzipSafely } from '../reading/unzip.ts';
import { cellAddress, type Grid, type GridRow, MOST_ROWS } from './grid.ts';

/** What a compound file begins with: workbooks before 2007, and later ones under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, place) => bytes[place] === byte);
}

/**
 * Reads every sheet of a workbook (xlsx, xlsm, xlsb, xls, ods) as rows of text: dates become ISO dates, numbers
 * keep all their digits, and merged cells hold for all their rows. `name` is the file's.
 */
export function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name = '',
): { grids: Grid[]; problems: Problem[] } {
  const failed = (code: Problem['code'], value = '') => ({
    grids: [],
    problems: [problem('error', code, { value })],
  });
  if (bytes.length === 0) return failed('file-empty');
  let whole: Uint8Array = bytes;
  if (isCompoundFile(bytes)) {
    // Workbooks of this kind are zips; one that is not has been put under a password.
    if (/\.(?:xlsx|xlsm|xlsb|ods)$/i.test(name) || holdsEncryptedPackage(bytes))
      return failed('file-password');
  } else {
    const unzipped = unzipSafely(bytes);
    if (!unzipped.ok) return failed(unzipped.fault.why);
    const far = Object.entries(unzipped.value).find(([part, content]) => isFarSpread(part, content));
    if (far) return failed('sheet-spread', far[0]);
    whole = zipSync(readable(unzipped.value), { level: 0 });
  }
  let workbook: WorkBook;
  try {
    workbook = read(whole, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
      sheetRows: MOST_ROWS + 1,
    });
  } catch (error) {
    return failed(/password/i.test(String(error)) ? 'file-password' : 'file-unreadable');
  }
  const problems: Problem[] = [];
  const grids = workbook.SheetNames.flatMap((sheet, place) => {
    const found = workbook.Sheets[sheet];
    if (!found) return [];
    // The library stops at so many rows: a sheet that goes on is refused whole, never cut without a word.
    const last = lastRow(found);
    if (last > MOST_ROWS + 1) {
      const details = { size: last, most: MOST_ROWS };
      problems.push(problem('error', 'rows-too-many', { value: sheet, details }));
      return [];
    }
    const hidden = (workbook.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;
    const grid = gridOf(found, sheet, hidden, workbook.Workbook?.WBProps?.date1904 === true, problems);
    return grid.rows.length === 0 ? [] : [grid];
  });
  if (grids.length === 0 && problems.length === 0) problems.push(problem('error', 'file-empty'));
  return { grids, problems };
}

/** The last row of a sheet, those that were not read among them. */
function lastRow(sheet: WorkSheet): number {
  const range: unknown = sheet['!fullref'] ?? sheet['!ref'];
  return typeof range === 'string' ? Number(/(\d+)$/.exec(range)?.[1] ?? 0) : 0;
}

function gridOf(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  since1904: boolean,
  problems: Problem[],
): Grid {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const cells = data.map((row, index) =>
    Array.from(row ?? [], (cell, column) => {
      if (!cell) return '';
      const unusable = unusableCell(cell);
      if (unusable) {
        const value = cell.t === 'e' ? (ERRORS[Number(cell.v)] ?? '') : `=${cell.f ?? ''}`;
        const details = { address: cellAddress(index + 1, column), sheet: name };
        problems.push(problem(unusable.severity, unusable.code, { row: index + 1, value, details }));
        return '';
      }
      return cellText(cell, since1904);
    }),
  );
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const text = cells[from.r]?.[from.c] ?? '';
    if (text === '') continue;
    for (let row = from.r + 1; row <= Math.min(to.r, cells.length - 1); row++) {
      const own = cells[row];
      if (own && (own[from.c] ?? '') === '') fillTo(own, from.c, text);
    }
  }
  const hiddenRows = sheet['!rows'] ?? [];
  const rows = cells.flatMap((own, index): GridRow[] =>
    own.some((cell) => cell.trim() !== '')
      ? [{ row: index + 1, cells: own, hidden: hiddenRows[index]?.hidden === true }]
      : [],
  );
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, place) => (column?.hidden ? [place] : []));
  return { name, hidden, rows, hiddenColumns };
}

function fillTo(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** A cell whose value is an error, or that no program has computed yet. */
function unusableCell({ t, v, f }: CellObject): Pick<Problem, 'severity' | 'code'> | null {
  if (t === 'e') return { severity: 'warning', code: 'cell-error' };
  if (f === undefined) return null;
  if (t === 'z') return { severity: 'warning', code: 'cell-uncalculated' };
  // A formula may mean to give no text; one whose result was never stored looks the same.
  return v === '' ? { severity: 'info', code: 'cell-formula-empty' } : null;
}

/** The errors of spreadsheets by the number that stands for them in files. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const DURATION = /\[(?:h+|m+|s+)\]/i;

/** The text of a cell: what the number means, not how many of its digits are shown. */
function cellText({ t, v, z }: CellObject, since1904: boolean): string {
  if (v === undefined || v === null || t === 'z') return '';
  if (t !== 'n') return v instanceof Date ? dayOfUtc(v.getTime()) : String(v);
  const number = Number(v);
  const format = typeof z === 'string' ? z : '';
  if (DURATION.test(format)) return SSF.format(format, number);
  if (SSF.is_date(format)) return dateText(number, format, since1904);
  // A code that its format fills up with zeros: 00000 over 1370.
  if (/^0{2,}$/.test(format)) return SSF.format(format, number);
  if (/^[#0.,\s]*%$/.test(format)) return `${rounded(number * 100)}%`;
  return String(rounded(number));
}

/** Fifteen digits are what spreadsheets keep: 0.1 + 0.2 is 0.3. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

/** Days between the two calendars of spreadsheets. */
const DAYS_TO_1904 = 1462;

function dateText(serial: number, format: string, since1904: boolean): string {
  // Hours of no day: 8:30.
  if (serial >= 0 && serial < 1 && !/[yd]/i.test(format)) return SSF.format('h:mm', serial);
  const date = SSF.parse_date_code(since1904 ? serial + DAYS_TO_1904 : serial) as
    | { y: number; m: number; d: number }
    | null
    | undefined;
  if (!date || date.y > 9999) return String(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
}

/** Whether a compound file is the wrapping of a workbook under a password. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let place = 0; place + wanted.length <= Math.min(bytes.length, 1_000_000); place += 2) {
    if (wanted.every((byte, offset) => bytes[place + offset] === byte)) return true;
  }
  return false;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** The parts of a workbook as the library can read them: no rows without a value, and no part missing. */
function readable(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const parts = Object.fromEntries(
    Object.entries(files).map(([part, content]) => [
      part,
      SHEET.test(part) ? withoutEmptyRows(content) : content,
    ]),
  );
  // Some programs leave the styles of an OpenDocument sheet out.
  if ('content.xml' in parts && !('styles.xml' in parts)) parts['styles.xml'] = strToU8(NO_STYLES);
  return parts;
}

const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';

/** A sheet without the rows that were only formatted: a million of them took ten seconds to be found empty. */
function withoutEmptyRows(content: Uint8Array): Uint8Array {
  if (content.length < 100_000) return content;
  const xml = strFromU8(content);
  const lean = xml.replace(/<row\b[^>]*\/>/g, '').replace(/<row\b[^>]*[^/>]>(?:<c\b[^>]*\/>)*<\/row>/g, '');
  return lean.length === xml.length ? content : strToU8(lean);
}

/** More cells than this in the rectangle that a sheet's cells span would fill the memory, were they empty. */
const MOST_CELLS = 20_000_000;

/** Whether a sheet has values so far apart that the empty cells between them are too many. */
function isFarSpread(name: string, bytes: Uint8Array): boolean {
  if (!SHEET.test(name)) return false;
  let rows = 0;
  let columns = 0;
  const xml = new TextDecoder().decode(bytes);
  for (const [, column = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Za-z]+)(\d+)["'][^>]*[^/>]>/g,
  )) {
    rows = Math.max(rows, Math.min(Number(row), MOST_ROWS));
    columns = Math.max(columns, columnNumber(column));
  }
  return rows * columns > MOST_CELLS;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
