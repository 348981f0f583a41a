import type { Block } from './block.ts';
import {
  type CellProblem,
  type CellReading,
  type CellValue,
  type Column,
  manyOf,
  refused,
} from './column.ts';

/** A cell that would change, in words. */
export interface CellEdit {
  id: string;
  column: string;
  before: string;
  after: string;
}

/** A cell that cannot take what is meant for it; its row and column count from 1 in the block. */
export interface RefusedCell {
  row: number;
  column: string;
  value: string;
  problem: CellProblem;
}

/** What an edit of many cells would do; nothing is changed yet. */
export interface EditPlan<R> {
  updates: readonly { id: string; fields: Partial<R> }[];
  /** New records, for rows of a block beyond the last row of the table. */
  additions: readonly R[];
  cells: readonly CellEdit[];
  refused: readonly RefusedCell[];
  /** Columns of the block beyond the last column of the table. */
  columnsLeftOut: number;
}

/** How rows beyond the last one become records; null when the table cannot grow. */
export interface NewRows<R> {
  blank(): R;
  /** Columns that a new record needs. */
  needed: readonly string[];
}

/** A block put down with its first cell at a row and column of the table. */
export function planPaste<R extends { id: string }>(
  block: Block,
  rows: readonly R[],
  columns: readonly Column<R>[],
  at: { row: number; column: number },
  newRows: NewRows<R> | null,
): EditPlan<R> {
  const plan = planner<R>();
  const width = Math.max(0, ...block.map((cells) => cells.length));
  block.forEach((cells, offset) => {
    const record = rows[at.row + offset];
    const targets = cells.flatMap((text, index) => {
      const column = columns[at.column + index];
      return column ? [{ column, text }] : [];
    });
    // The name of a commune drops its former codes: those of the block come after it, wherever they stand.
    targets.sort(
      (one, other) => Number(other.column.kind === 'commune') - Number(one.column.kind === 'commune'),
    );
    if (record) {
      for (const { column, text } of targets) plan.edit(record, column, text, offset + 1);
    } else plan.add(newRows, targets, offset + 1);
  });
  return plan.done(Math.max(0, at.column + width - columns.length));
}

/** The cells of one record put into the same columns of others, as filling down does. */
export function planFill<R extends { id: string }>(
  source: R,
  columns: readonly Column<R>[],
  rows: readonly R[],
): EditPlan<R> {
  const plan = planner<R>();
  rows.forEach((record, index) => {
    for (const column of columns) {
      // Two actors may bear one name, and so may two communes: they are copied by their identifiers.
      const exact = ['actor', 'members', 'commune'].includes(column.kind);
      const write = exact ? (now: R) => column.write(column.value(source), now) : undefined;
      plan.edit(record, column, column.text(source), index + 1, write);
    }
  });
  return plan.done(0);
}

/** One column set in many records; `valueFor` gives each record's new value. */
export function planBulk<R extends { id: string }>(
  column: Column<R>,
  rows: readonly R[],
  valueFor: (record: R) => CellValue,
): EditPlan<R> {
  const plan = planner<R>();
  rows.forEach((record, index) => {
    const value = valueFor(record);
    plan.edit(record, column, manyOf(value).join(' ; '), index + 1, (now) => column.write(value, now));
  });
  return plan.done(0);
}

function planner<R extends { id: string }>() {
  const changed = new Map<string, { record: R; fields: Partial<R> }>();
  const additions: R[] = [];
  const cells: CellEdit[] = [];
  const refusals: RefusedCell[] = [];
  const refuse = (row: number, { label }: Column<R>, value: string, problem: CellProblem) =>
    refusals.push({ row, column: label, value, problem });
  return {
    edit(
      record: R,
      column: Column<R>,
      text: string,
      row: number,
      write: (now: R) => CellReading<R> = (now) => column.read(text, now),
    ): void {
      const now = changed.get(record.id)?.record ?? record;
      const before = column.text(now);
      const reading = column.kind === 'read-only' && text !== before ? refused<R>('read-only') : write(now);
      if (!reading.ok) {
        if (text !== before) refuse(row, column, text, reading.problem);
        return;
      }
      const after = { ...now, ...reading.fields };
      if (isSame(column.value(after), column.value(now)) && column.text(after) === before) return;
      const fields = { ...changed.get(record.id)?.fields, ...reading.fields };
      changed.set(record.id, { record: after, fields });
      cells.push({ id: record.id, column: column.label, before, after: column.text(after) });
    },
    add(
      newRows: NewRows<R> | null,
      targets: readonly { column: Column<R>; text: string }[],
      row: number,
    ): void {
      const filled = targets.filter(({ text }) => text.trim() !== '');
      const [first] = filled;
      if (!first) return;
      const missing = newRows?.needed.some((id) => !filled.some(({ column }) => column.id === id)) ?? true;
      if (!newRows || missing) {
        refuse(row, first.column, first.text, newRows ? 'row-incomplete' : 'row-beyond');
        return;
      }
      let record = newRows.blank();
      for (const { column, text } of filled) {
        if (column.kind === 'read-only') continue;
        const reading = column.read(text, record);
        if (reading.ok) record = { ...record, ...reading.fields };
        else {
          refuse(row, column, text, reading.problem);
          if (newRows.needed.includes(column.id)) return;
        }
      }
      additions.push(record);
    },
    done(columnsLeftOut: number): EditPlan<R> {
      const updates = [...changed].map(([id, { fields }]) => ({ id, fields }));
      return { updates, additions, cells, refused: refusals, columnsLeftOut };
    },
  };
}

function isSame(one: CellValue, other: CellValue): boolean {
  return manyOf(one).join('\n') === manyOf(other).join('\n');
}
