import type { Option } from '../i18n/field-options.ts';

/** How a cell is edited; what may not be edited is read-only. */
export type CellKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'actor'
  /** A commune with its codes: its value is name, INSEE code and postcode. */
  | 'commune'
  | 'members'
  | 'read-only';

export type ColumnOption = Option;

export type CellProblem = keyof typeof import('../i18n/fr/tables.ts').tables.problem;

/**
 * The fields that a cell's new value sets, or why it is not one. No Outcome: nothing has failed when what somebody types
 * is not a value of the column, and a table says it beside the cell.
 */
export type CellReading<R> = { ok: true; fields: Partial<R> } | { ok: false; problem: CellProblem };

/** What an editor hands over: an id or a text, or several of them. */
export type CellValue = string | readonly string[];

/** One column of a table of records: how a record fills it, and how it is filled. */
export interface Column<R> {
  id: string;
  label: string;
  kind: CellKind;
  /** Pixels, unless the user has made it wider. */
  width: number;
  /** What a choice may be. */
  options: readonly ColumnOption[];
  /** What its editor offers, where that is more: the stages of sectors. */
  editorOptions?: readonly ColumnOption[];
  /** What the cell shows, and what is copied and searched. */
  text(record: R): string;
  /** What rows are sorted by; null for an empty cell, which comes last either way. */
  rank(record: R): string | number | null;
  /** What the editor begins with. */
  value(record: R): CellValue;
  /** What the editor hands back. */
  write(value: CellValue, record: R): CellReading<R>;
  /** The text of another program's cell, in words of either language. An empty one empties the field. */
  read(text: string, record: R): CellReading<R>;
}

/** The options to choose from: those offered, and those that stand there already. */
export function offered(options: readonly ColumnOption[], standing: readonly string[] = []): ColumnOption[] {
  return options.filter(({ value, retired }) => !retired || standing.includes(value));
}

export function refused<R>(problem: CellProblem): CellReading<R> {
  return { ok: false, problem };
}

export function taken<R>(fields: Partial<R>): CellReading<R> {
  return { ok: true, fields };
}

export function oneOf(value: CellValue): string {
  return typeof value === 'string' ? value : (value[0] ?? '');
}

export function manyOf(value: CellValue): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}

/** Sorting by words: accents and case aside, numbers inside them by size. */
export function textRank(text: string): string | null {
  return text === '' ? null : text;
}
