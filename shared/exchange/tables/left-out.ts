import { type Problem, problem } from '../problem.ts';
import type { Table, TableRow } from './table.ts';

/** Which rows of a table are left out: those about the table itself, unless they are kept, and those that are named. */
export interface LeftOut {
  /** Rows of the file. */
  rows?: readonly number[];
  /** Rows that seem to be about the table and are read all the same. */
  kept?: readonly number[];
  /** Whether the rows that the workbook hides are left out too. */
  hidden?: boolean;
}

/** The table without the rows that are left out; what is left out, or was hidden from sight, is reported. */
export function withoutLeftOut(table: Table, leftOut: LeftOut = {}, problems: Problem[] = []): Table {
  const rows = new Set(leftOut.rows);
  const kept = new Set(leftOut.kept);
  const hidden: TableRow[] = [];
  const read = table.rows.filter((row) => {
    const code = rows.has(row.row) ? 'row-left-out' : row.about && !kept.has(row.row) ? 'row-of-table' : null;
    if (code) {
      problems.push(problem('info', code, { row: row.row, value: row.cells.filter(Boolean).join(' ') }));
      return false;
    }
    if (row.hidden) hidden.push(row);
    return !(row.hidden && leftOut.hidden);
  });
  const [first] = hidden;
  if (first) {
    const code = leftOut.hidden ? 'rows-hidden-out' : 'rows-hidden';
    problems.push(problem('info', code, { row: first.row, details: { count: hidden.length } }));
  }
  return read.length === table.rows.length ? table : { ...table, rows: read };
}

/** Rows that somebody names as "12, 15-18"; null when it is no such list. */
export function readRowList(text: string): number[] | null {
  const rows: number[] = [];
  for (const part of text.split(/[,;\s]+/).filter(Boolean)) {
    const [, from = '', to = from] = /^(\d{1,7})(?:[-–](\d{1,7}))?$/.exec(part) ?? [];
    if (from === '' || Number(to) - Number(from) > MOST_AT_ONCE) return null;
    for (let row = Number(from); row <= Number(to); row++) rows.push(row);
  }
  return [...new Set(rows)].sort((one, other) => one - other);
}

const MOST_AT_ONCE = 100_000;

/** The same list as it is written: runs as one. */
export function rowList(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
