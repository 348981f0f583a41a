import { decodeHTML } from 'entities';
import Papa from 'papaparse';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { decodeText, type Encoding } from '../reading/text-decode.ts';
import { csvRows } from './csv-rows.ts';
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
  report: ReportProgress = ignoreProgress,
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
  const [separatorLine = '', separator] = SEPARATOR_LINE.exec(decoded.text) ?? [];
  const plain = withoutEntities(decoded.text.slice(separatorLine.length));
  const delimiter = options.delimiter ?? separator ?? guessDelimiter(plain.text);
  const problems: Problem[] = [];
  const { rows, strays } = csvRows(plain.text, delimiter, separator === undefined ? 1 : 2, (done) =>
    report({ unit: 'bytes', file: '', done, total: plain.text.length }),
  );
  if (decoded.repaired > 0) {
    problems.push(problem('info', 'encoding-mixed', { details: { count: decoded.repaired } }));
  }
  if (plain.count > 0) problems.push(problem('info', 'entities-read', { details: { count: plain.count } }));
  for (const { row, text } of strays) problems.push(problem('warning', 'quote-stray', { row, value: text }));
  const marked = rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cell.replaceAll(MARK, '"')),
  }));
  const table = tableOf(plain.count > 0 ? marked : rows, name, problems);
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

/** "sep=;" on the first line is what gives spreadsheets the delimiter; it is no row. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n|$)/i;

/**
 * Text in which entities of HTML end in the delimiter: they are read as what they stand for, so that no cell is
 * cut in two. A quotation mark is told apart from those of the file by a sign that no text has.
 */
function withoutEntities(text: string): { text: string; count: number } {
  let count = 0;
  const decoded = text.replace(ENTITY, (entity) => {
    const sign = decodeHTML(entity);
    if (sign === entity) return entity;
    count++;
    return sign === '"' ? MARK : /[;,|\t\r\n]/.test(sign) ? ' ' : sign;
  });
  return { text: decoded, count };
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/gi;
const MARK = '\uE000';

/** Makes a table of rows, the first being the headers; reports what is odd about them. */
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
