import { fold } from '../../base/fold.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { Table } from './table.ts';
import {
  meaningOf,
  noTies,
  saysNoTie,
  type TieCell,
  type TieWords,
  tieCell,
  tieRecord,
} from './tie-cells.ts';
import { type TieSettings, tieSettings } from './tie-settings.ts';

const nameOf = (cells: readonly string[]) => cells[0]?.trim() ?? '';
const isTotal = (header: string) => /^(?:total|totaux|somme|moyenne)\b/.test(fold(header));

/** The columns that stand for an actor each. */
function partnerColumns({ headers }: Table): { column: number; name: string }[] {
  return headers.flatMap((header, column) =>
    column === 0 || header === '' || isTotal(header) ? [] : [{ column, name: header }],
  );
}

/** Whether a table has the same names down and across. */
export function isMatrix(table: Table): boolean {
  const down = new Set(table.rows.map(({ cells }) => fold(nameOf(cells))).filter(Boolean));
  const across = partnerColumns(table);
  const shared = across.filter(({ name }) => down.has(fold(name))).length;
  return down.size >= 2 && shared >= 2 && shared * 10 >= across.length * 6;
}

/** What the cells of a matrix mean, and whether its ties go one way: they do where its two halves differ. */
export function proposeMatrix(table: Table): TieSettings {
  const texts: string[] = [];
  const cells = new Map<string, string>();
  const order = new Map(partnerColumns(table).map(({ name }, place) => [fold(name), place]));
  for (const { cells: row } of table.rows) {
    for (const { column, name } of partnerColumns(table)) {
      const text = row[column]?.trim() ?? '';
      const [from, to] = [fold(nameOf(row)), fold(name)];
      if (text === '' || saysNoTie(text) || from === to) continue;
      texts.push(text);
      cells.set(`${from}\n${to}`, fold(text));
    }
  }
  return tieSettings({ meaning: meaningOf(texts), directed: differs(cells, order) });
}

/** One half alone says each tie once; two halves that say the same say it twice. */
function differs(cells: ReadonlyMap<string, string>, order: ReadonlyMap<string, number>): boolean {
  let mirrored = 0;
  const halves = new Set<boolean>();
  for (const [key, text] of cells) {
    const [from = '', to = ''] = key.split('\n');
    const other = cells.get(`${to}\n${from}`);
    halves.add((order.get(from) ?? -1) < (order.get(to) ?? -1));
    if (other !== undefined && other !== text) return true;
    if (other !== undefined) mirrored++;
  }
  return mirrored === 0 ? halves.size > 1 : mirrored < cells.size;
}

/**
 * Reads a matrix of names: a tie for each cell that says one. Every name is an actor, whether it has ties or not;
 * the diagonal says nothing. Both cells of a pair are one tie where ties go no way.
 */
export function readMatrix(table: Table, settings: TieSettings, words: TieWords): Reading {
  const draft = emptyDraft();
  const problems: Problem[] = [];
  const columns = partnerColumns(table);
  reportOtherColumns(table, problems);
  for (const { name } of columns) draft.named.push({ row: table.headerRow ?? null, record: { name } });
  const seen = new Map<string, { row: number; text: string }>();
  const counts = { ties: 0, mirrored: 0, diagonal: 0, none: 0 };
  for (const { row, cells } of table.rows) {
    const from = nameOf(cells);
    if (from === '') {
      problems.push(problem('error', 'name-missing', { row }));
      draft.refused.push({ table: 'actors', row, name: '', reason: 'name-missing', value: '' });
      continue;
    }
    draft.named.push({ row, record: { name: from } });
    for (const { column, name: to } of columns) {
      const text = cells[column]?.trim() ?? '';
      if (text === '') continue;
      const report = (code: Problem['code']) =>
        problems.push(problem('warning', code, { row, column: to, value: text }));
      const cell = tieCell(text, settings, words, report);
      if (!cell.tie) counts.none++;
      else if (fold(from) === fold(to)) counts.diagonal++;
      else if (isMirrored(from, to, text, row)) counts.mirrored++;
      else push(row, from, to, cell);
    }
  }
  const { ties, mirrored, diagonal, none } = counts;
  const code = settings.directed ? 'matrix-directed' : 'matrix-undirected';
  problems.push(problem('info', code, { details: { count: ties, mirrored } }));
  if (diagonal > 0) problems.push(problem('info', 'matrix-diagonal', { details: { count: diagonal } }));
  problems.push(...noTies(none, table.name));
  return { draft, problems };

  function push(row: number, from: string, to: string, cell: TieCell & { tie: true }): void {
    counts.ties++;
    const id = rowId(`${table.name} matrix`, draft.cooperations.length);
    draft.cooperations.push({ row, record: tieRecord(id, { from, to }, settings, cell) });
  }

  /** Whether the other half has said this tie; what it said otherwise is reported, and the first word counts. */
  function isMirrored(from: string, to: string, text: string, row: number): boolean {
    if (settings.directed) return false;
    const key = [fold(from), fold(to)].sort().join('\n');
    const before = seen.get(key);
    if (!before) seen.set(key, { row, text });
    else if (fold(before.text) !== fold(text)) {
      const details = { row: before.row, other: before.text };
      problems.push(problem('warning', 'matrix-differs', { row, column: to, value: text, details }));
    }
    return before !== undefined;
  }
}

function reportOtherColumns({ headers, rows }: Table, problems: Problem[]): void {
  headers.forEach((header, column) => {
    if (column === 0) return;
    if (header !== '' && isTotal(header)) {
      problems.push(problem('info', 'column-ignored', { column: header, value: header }));
    } else if (header === '' && rows.some(({ cells }) => (cells[column]?.trim() ?? '') !== '')) {
      problems.push(problem('info', 'column-unnamed', { details: { number: column + 1 } }));
    }
  });
}
