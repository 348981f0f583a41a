import Papa from 'papaparse';
import type { TableRow } from './table.ts';

/** A line whose quotation marks close nowhere, or close too early. */
export interface StrayQuote {
  row: number;
  text: string;
}

/** More stray marks than this, and quotation marks mean nothing in the rest of the file. */
const MOST_STRAYS = 200;
/** Rows between two reports of the progress. */
const ROWS_A_REPORT = 500;

/**
 * The rows of CSV text with the line that each begins on; cells may hold line breaks. A quotation mark that is
 * out of place costs its own line at most: that line is read as if it had no marks, and the next one as usual.
 */
export function csvRows(
  text: string,
  delimiter: string,
  firstLine = 1,
  report: (done: number) => void = () => undefined,
): { rows: TableRow[]; strays: StrayQuote[] } {
  const rows: TableRow[] = [];
  const strays: StrayQuote[] = [];
  let start = 0;
  let line = firstLine;
  const push = (cells: string[]) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: line, cells });
    if (rows.length % ROWS_A_REPORT === 0) report(start);
  };
  while (start < text.length) {
    const quoted = strays.length < MOST_STRAYS;
    const from = start;
    let stray = false;
    Papa.parse<string[]>(text.slice(from), {
      delimiter,
      ...(!quoted && { quoteChar: '\u0000' }),
      step: ({ data, errors, meta }, parser) => {
        if (errors.some(({ type }) => type === 'Quotes')) {
          stray = true;
          parser.abort();
          return;
        }
        push(data);
        line += lineBreaks(text, start, from + meta.cursor);
        start = from + meta.cursor;
      },
    });
    if (!stray) break;
    const end = endOfLine(text, start);
    const raw = text.slice(start, end.text);
    strays.push({ row: line, text: raw });
    push(raw.split(delimiter).map(withoutStrayMark));
    start = end.next;
    line++;
  }
  return { rows, strays };
}

/** A mark that stands alone at one end of a cell is no part of it. */
function withoutStrayMark(cell: string): string {
  const text = cell.trim();
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    return text.slice(1, -1).replaceAll('""', '"');
  return text.indexOf('"') === text.lastIndexOf('"') ? text.replace(/^"|"$/, '') : cell;
}

function endOfLine(text: string, from: number): { text: number; next: number } {
  for (let place = from; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === 10) return { text: place, next: place + 1 };
    if (code === 13) return { text: place, next: text.charCodeAt(place + 1) === 10 ? place + 2 : place + 1 };
  }
  return { text: text.length, next: text.length };
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (code === 10 || (code === 13 && text.charCodeAt(place + 1) !== 10)) count++;
  }
  return count;
}
