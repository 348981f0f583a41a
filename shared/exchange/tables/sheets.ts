import writeExcel, { type Feature, type SheetData } from 'write-excel-file/universal';
import { escapeXml } from '../../base/escape.ts';

/** What a cell holds; a moment is a day of the calendar, in UTC. */
export type SheetCell = string | number | Date | null;

/** What the program that opens the file proposes for the cells of a column, or refuses in them. */
export type CellRule =
  | {
      /** The words that are offered: a range of cells, or a formula that gives one. */
      kind: 'list';
      words: string;
      /** What is done with another word: nothing, a question, a refusal. */
      others: 'allowed' | 'asked' | 'refused';
    }
  | { kind: 'between'; least: number; most: number; whole: boolean };

export interface SheetColumn {
  title: string;
  /** How numbers and days are shown; "@" keeps a text of digits a text when it is edited. */
  formats?: { number?: string; day?: string; text?: '@' };
  rule?: CellRule | null;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

/** Excel refuses a longer text in one cell. */
export const LONGEST_CELL = 32_767;
/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;
const DAY_FORMAT = 'yyyy-mm-dd';

/**
 * Writes sheets of plain cells under one row of titles, which stays in sight and filters the rows. Text is always
 * written as text: nothing in it can become a formula.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcel(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      columns: columns.map((_, column) => ({ width: widthOf(columns, rows, column) })),
      data: [
        columns.map(({ title }) => ({ value: cellText(title), type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map((cell, column) => cellOf(cell, columns[column]?.formats))),
      ] as SheetData,
    })),
    { features: [filtersAndRules(sheets)] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(cell: SheetCell, { number, day = DAY_FORMAT, text }: SheetColumn['formats'] = {}) {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: day };
  if (typeof cell === 'number') return { value: cell, type: Number, ...(number && { format: number }) };
  return { value: cellText(cell), type: String, ...(text && { format: text }) };
}

const NARROWEST = 10;
const WIDEST = 50;
/** Rows whose texts a column is made as wide as. */
const MEASURED = 200;

function widthOf(columns: readonly SheetColumn[], rows: Sheet['rows'], column: number): number {
  // The button of the filter stands beside the title.
  const title = (columns[column]?.title.length ?? 0) + 4;
  const texts = rows.slice(0, MEASURED).map((row) => {
    const cell = row[column] ?? null;
    return cell instanceof Date ? DAY_FORMAT.length : String(cell ?? '').length;
  });
  return Math.min(WIDEST, Math.max(NARROWEST, title, ...texts.map((length) => length + 2)));
}

/** What the library leaves to others: filters over the titles, and rules of columns. */
function filtersAndRules(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            // Both stand right after the cells, in this order.
            return sheet && sheet.columns.length > 0
              ? xml.replace(/<\/sheetData>|<sheetData\s*\/>/, (end) => end + filter(sheet) + rules(sheet))
              : xml;
          },
        },
        // LibreOffice takes the filters from here.
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/>/, '')
              .replace('</sheets>', `</sheets><definedNames>${filterNames(sheets)}</definedNames>`),
        },
      },
    },
  };
}

function filter({ columns, rows }: Sheet): string {
  return `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows.length + 1}"/>`;
}

function filterNames(sheets: readonly Sheet[]): string {
  return sheets
    .map(({ name, columns, rows }, place) => {
      const range = `${sheetReference(name)}!$A$1:$${columnLetters(columns.length - 1)}$${rows.length + 1}`;
      return `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${escapeXml(range)}</definedName>`;
    })
    .join('');
}

/** A sheet as formulas name it. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function rules({ columns }: Sheet): string {
  const written = columns.flatMap(({ rule }, column) => {
    if (!rule) return [];
    const letters = columnLetters(column);
    const where = `allowBlank="1" sqref="${letters}2:${letters}${LAST_ROW}"`;
    if (rule.kind === 'list') {
      const others = {
        allowed: '',
        asked: ' showErrorMessage="1" errorStyle="warning"',
        refused: ' showErrorMessage="1"',
      };
      return [
        `<dataValidation type="list"${others[rule.others]} ${where}><formula1>${escapeXml(rule.words)}</formula1></dataValidation>`,
      ];
    }
    const type = rule.whole ? 'whole' : 'decimal';
    return [
      `<dataValidation type="${type}" operator="between" showErrorMessage="1" ${where}><formula1>${rule.least}</formula1><formula2>${rule.most}</formula2></dataValidation>`,
    ];
  });
  return written.length === 0
    ? ''
    : `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Signs that stand for one sign at most. */
const LONGEST_ESCAPE = 7;

/** Whether a text is longer than a cell can hold. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_CELL / LONGEST_ESCAPE && escapedText(text).length > LONGEST_CELL;
}

/** Text as a cell keeps it, without what it cannot hold. */
function cellText(text: string): string {
  const escaped = escapedText(text);
  if (escaped.length <= LONGEST_CELL) return escaped;
  // Half of a sign is none.
  const cut = escaped.slice(0, LONGEST_CELL);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * Our reader takes one apostrophe off before such signs, as CSV needs it: a text of its own keeps it by a second.
 * `_x0007_` is how Excel writes a sign that XML forbids. And the library loses words that every object has a
 * property of, such as "constructor": a space behind them, which readers trim, saves them.
 */
function escapedText(text: string): string {
  const quoted = /^'[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  const escaped = quoted
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(FORBIDDEN, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escaped in {} ? `${escaped} ` : escaped;
}

const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFC}\u{10000}-\u{10FFFF}]/gu;
