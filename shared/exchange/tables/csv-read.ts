import { decodeHTML } from 'entities';
import Papa from 'papaparse';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { decodeText, type Encoding } from '../reading/text-decode.ts';
import { csvRows } from './csv-rows.ts';
import type { Table } from './table.ts';
import { tableOf } from './table-of.ts';

export interface CsvOptions {
  encoding?: Encoding;
  delimiter?: string;
  /** The row of the headers, where the one that was found is not the right one. */
  headerRow?: number;
  /** The same for the sheets of a workbook, by their names. */
  headerRows?: Readonly<Record<string, number>>;
  /** The user wants an ordinary table, though the file is in a format of the field. */
  ordinary?: boolean;
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
  const table = tableOf(plain.count > 0 ? marked : rows, name, problems, options.headerRow);
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
