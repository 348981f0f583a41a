import readWorkbook from 'read-excel-file/universal';
import { dayOfUtc } from '../../base/day.ts';
import { type Problem, problem } from '../problem.ts';
import { unzipSafely } from '../reading/unzip.ts';
import { tableOf } from './csv-read.ts';
import type { Table } from './table.ts';

/** Reads every sheet of an Excel file as a table of text; dates become ISO dates. */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  if (bytes.length === 0) return { tables: [], problems: [problem('error', 'file-empty')] };
  const unzipped = unzipSafely(bytes);
  if (!unzipped.ok) return { tables: [], problems: [problem('error', unzipped.reason)] };
  const problems: Problem[] = [];
  const far = Object.keys(unzipped.files).find((name) => isFarSpread(name, unzipped.files[name]));
  if (far !== undefined) return { tables: [], problems: [problem('error', 'sheet-spread', { value: far })] };
  try {
    const sheets = await readWorkbook(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const tables = sheets.flatMap(({ sheet, data }) => {
      const rows = data
        .map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      const table = rows.length === 0 ? null : tableOf(rows, sheet, problems);
      return table ? [table] : [];
    });
    if (tables.length === 0 && problems.length === 0) problems.push(problem('error', 'file-empty'));
    return { tables, problems };
  } catch {
    return { tables: [], problems: [problem('error', 'file-unreadable')] };
  }
}

/** More cells than this in the rectangle that a sheet's cells span would fill the memory, were they empty. */
const MOST_CELLS = 20_000_000;

/** Whether a sheet has cells so far apart that the empty ones between them are too many. */
function isFarSpread(name: string, bytes: Uint8Array | undefined): boolean {
  if (!bytes || !/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return false;
  let rows = 0;
  let columns = 0;
  const reach = (column: string, row: string) => {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(column));
  };
  const xml = new TextDecoder().decode(bytes);
  for (const [, column = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Za-z]+)(\d+)["']/g,
  )) {
    reach(column, row);
  }
  for (const [, row = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br\s*=\s*["'](\d+)["']/g)) reach('A', row);
  for (const [, column = '', row = ''] of xml.matchAll(
    /<(?:\w+:)?dimension\b[^>]*?[:"']([A-Z]+)(\d+)["']/g,
  )) {
    reach(column, row);
  }
  return rows * columns > MOST_CELLS;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOfUtc(value.getTime());
  return String(value);
}
