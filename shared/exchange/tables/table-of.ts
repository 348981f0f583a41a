import { type Problem, problem } from '../problem.ts';
import { isKnownHeader } from './column-mapping.ts';
import { headerPlace, isAboutTable } from './find-header.ts';
import { MOST_ROWS } from './grid.ts';
import { distinctHeaders, joinedHeaders } from './header-rows.ts';
import type { Table, TableRow } from './table.ts';

/** Rows that are shown around the headers, for another one to be chosen. */
const SHOWN = 15;

/** Makes a table of rows: finds its headers, and reports what is odd about it and what of it is left out. */
export function tableOf(
  rows: readonly TableRow[],
  name: string,
  problems: Problem[],
  headerRow?: number,
): Table | null {
  const chosen = headerRow === undefined ? -1 : rows.findIndex(({ row }) => row === headerRow);
  const found = chosen >= 0 ? chosen : headerPlace(rows, isKnownHeader);
  // The row of questions above names nothing known, what they are asked of does.
  const above = chosen < 0 ? rows[found - 1] : undefined;
  const under = rows[found];
  const place = above && under && joinedHeaders(above.cells, under.cells) ? found - 1 : found;
  const first = rows[place];
  if (!first) {
    problems.push(problem('error', 'file-empty'));
    return null;
  }
  const next = rows[place + 1];
  const joined = next ? joinedHeaders(first.cells, next.cells) : null;
  const rest = rows.slice(place + (joined ? 2 : 1));
  if (rest.length > MOST_ROWS) {
    problems.push(problem('error', 'rows-too-many', { details: { size: rest.length, most: MOST_ROWS } }));
    return null;
  }
  for (const { row, cells } of rows.slice(0, place)) {
    problems.push(problem('info', 'row-above', { row, value: cells.filter(Boolean).join(' ') }));
  }
  if (joined && next) {
    problems.push(
      problem('info', 'headers-joined', { row: next.row, value: next.cells.filter(Boolean).join(' ') }),
    );
  }
  const headers = distinctHeaders(trimmedHeaders(joined ?? first.cells), (header, name) =>
    problems.push(
      problem('warning', 'header-duplicate', { row: first.row, value: header, details: { name } }),
    ),
  );
  if (rest.length === 0) problems.push(problem('error', 'no-rows'));
  const records = rest.map(({ row, cells, hidden }): TableRow => {
    const about = isAboutTable(cells, headers.length);
    const extra = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0 && !about)
      problems.push(problem('warning', 'cells-extra', { row, value: extra.join(' ') }));
    return { row, cells: cells.map(plainText), ...(hidden && { hidden }), ...(about && { about }) };
  });
  const top = rows.slice(0, SHOWN).map(({ row, cells }) => ({ row, cells: cells.map(plainText) }));
  return { name, headers, rows: records, headerRow: first.row, top };
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
