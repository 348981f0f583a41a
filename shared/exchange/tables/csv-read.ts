import Papa from 'papaparse';
import { type Problem, problem } from '../problem.ts';
import { silent, type Tell } from '../progress.ts';
import { decodeText, type Encoding } from '../reading/text-decode.ts';
import type { Table, TableRow } from './table.ts';

export interface CsvOptions {
  encoding?: Encoding;
  delimiter?: string;
}

export interface CsvReading {
  table: Table | null;
  encoding: Encoding | null;
  delimiter: string;
  problems: Problem[];
}

export const DELIMITERS = [';', ',', '\t', '|'] as const;
const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 200 * MEGABYTE;
/** Far above what a map can show; a network of more would hardly open again. */
const MOST_ROWS = 100_000;

/** Reads a CSV file of any usual delimiter and encoding; rows keep the line of the file they begin on. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  options: CsvOptions = {},
  tell: Tell = silent,
): CsvReading {
  const failed = (failure: Problem): CsvReading => ({
    table: null,
    encoding: null,
    delimiter: options.delimiter ?? ';',
    problems: [failure],
  });
  if (bytes.length > MOST_BYTES) {
    const details = { size: Math.round(bytes.length / MEGABYTE), most: MOST_BYTES / MEGABYTE };
    return failed(problem('error', 'file-too-large', { details }));
  }
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded) return failed(problem('error', 'file-binary'));
  if (decoded.text.trim() === '') return failed(problem('error', 'file-empty'));
  const delimiter = options.delimiter ?? guessDelimiter(decoded.text);
  const problems: Problem[] = [];
  const table = tableOf(rowsOf(decoded.text, delimiter, tell), name, problems);
  return { table, encoding: decoded.encoding, delimiter, problems };
}

/** The delimiter that cuts the first lines into the most, and most even, cells. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = Papa.parse<string[]>(sample, { delimiter, preview: 20, skipEmptyLines: true }).data.map(
      ({ length }) => length,
    );
    const header = widths[0] ?? 1;
    const even = widths.filter((width) => width === header).length / widths.length;
    const score = header > 1 ? header * even : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Rows between two words about the progress. */
const ROWS = 500;

/** Cells may hold line breaks, so lines are counted in the text that each row took. */
function rowsOf(text: string, delimiter: string, tell: Tell): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ row: line, cells: data });
      for (let index = cursor; index < meta.cursor; index++) {
        const code = text.charCodeAt(index);
        if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) line++;
      }
      cursor = meta.cursor;
      if (rows.length % ROWS === 0) tell({ unit: 'bytes', file: '', done: cursor, total: text.length });
    },
  });
  return rows;
}

/** Makes a table of rows, the first being the headers; tells what is odd about them. */
export function tableOf(rows: readonly TableRow[], name: string, problems: Problem[]): Table | null {
  const [first, ...rest] = rows;
  if (!first) {
    problems.push(problem('error', 'file-empty'));
    return null;
  }
  if (rest.length > MOST_ROWS) {
    problems.push(problem('error', 'rows-too-many', { details: { size: rest.length, most: MOST_ROWS } }));
    return null;
  }
  const headers = trimmedHeaders(first.cells);
  const seen = new Set<string>();
  for (const header of headers) {
    if (header !== '' && seen.has(header)) {
      problems.push(problem('warning', 'header-duplicate', { row: first.row, value: header }));
    }
    seen.add(header);
  }
  if (rest.length === 0) problems.push(problem('error', 'no-rows'));
  for (const { row, cells } of rest) {
    const extra = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) problems.push(problem('warning', 'cells-extra', { row, value: extra.join(' ') }));
  }
  return { name, headers, rows: rest.map(({ row, cells }) => ({ row, cells: cells.map(plainText) })) };
}

/** Spreadsheets often leave empty columns at the right. */
function trimmedHeaders(cells: readonly string[]): string[] {
  const headers = cells.map(plainText);
  while (headers.at(-1) === '') headers.pop();
  return headers;
}

/** A cell without the spaces around it and without the apostrophe that exports put before a formula-like text. */
function plainText(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1).trim() : text;
}
