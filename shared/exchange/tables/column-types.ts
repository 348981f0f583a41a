import type { WrittenAs } from '../../fields/custom-values.ts';
import { type DateOrder, readWrittenDate } from '../../fields/read-date.ts';
import { type DecimalSign, readWrittenNumber } from '../../fields/read-number.ts';
import { readList, SEPARATORS } from '../../fields/values.ts';
import { safeLink } from '../../model/links.ts';
import type { CustomFieldType } from '../../model/network.ts';
import { isNotGiven } from './not-given.ts';
import type { Table } from './table.ts';

/** What the cells of a column are, all of them seen together. */
export type CellsAs =
  | 'empty'
  | 'text'
  | 'long-text'
  | 'link'
  | 'yes-no'
  | 'number'
  | 'amount'
  | 'percent'
  | 'duration'
  | 'date'
  | 'year'
  /** Digits that are no amount: postcodes, official numbers, versions. */
  | 'code'
  | 'choice'
  | 'choices';

/** How the cells of a column are read; plain values, for it is kept with a file's settings. */
export interface CellsReading extends Required<WrittenAs> {
  as: CellsAs;
  /** What in these cells can be read in two ways, and is asked for that reason. */
  open: { decimal: boolean; order: boolean; separators: boolean; zeros: boolean };
  /** Numbers of one digit too few have their first zero put back. */
  zeros: boolean;
}

/** Proposes, from all its rows, how each column of a table is read. */
export function proposeCells({
  headers,
  rows,
  stored = false,
}: Pick<Table, 'headers' | 'rows' | 'stored'>): CellsReading[] {
  return headers.map((header, column) =>
    columnReading(
      header,
      rows.map(({ cells }) => cells[column] ?? ''),
      stored,
    ),
  );
}

/** The same for tables made of a graph: its numbers are numbers, and its lists are lists already. */
export function graphCells(table: Pick<Table, 'headers' | 'rows'>): CellsReading[] {
  return proposeCells({ ...table, stored: true }).map((reading) => ({ ...reading, separators: SEPARATORS }));
}

/** How a column is read by its header and all its cells; `stored` ones write decimals with a point. */
export function columnReading(header: string, cells: readonly string[], stored = false): CellsReading {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isNotGiven(cell));
  const texts = [...new Set(filled)];
  const numbers = decimalOf(texts, stored);
  const dates = orderOf(texts);
  const list = separatorsOf(filled);
  const zeros = texts.some((text) => /^(?:\d{4}|\d{8}|\d{13})$/.test(text));
  return {
    as: typeOf(header, filled, texts, numbers.decimal, list.separators),
    decimal: numbers.decimal,
    order: dates.order,
    separators: list.separators,
    zeros,
    open: { decimal: numbers.open, order: dates.open, separators: list.open, zeros },
  };
}

/**
 * The sign before the decimals, by the numbers that leave no doubt. Where none does, several numbers with three
 * digits after a sign, or round ones, are thousands. `each` where signs differ or say nothing.
 */
function decimalOf(texts: readonly string[], stored: boolean): { decimal: DecimalSign; open: boolean } {
  const votes = { ',': 0, '.': 0 };
  const doubtful: string[] = [];
  for (const text of texts) {
    const read = readWrittenNumber(text, 'each');
    if (read?.decimal) votes[read.decimal]++;
    else if (read?.doubtful && stored && text.includes('.')) votes['.']++;
    else if (read?.doubtful) doubtful.push(text);
  }
  const open = doubtful.length > 0 || votes[','] + votes['.'] > 0;
  if (votes[','] > 0 !== votes['.'] > 0) return { decimal: votes[','] > 0 ? ',' : '.', open };
  if (votes[','] > 0) return { decimal: 'each', open };
  const grouping = [',', '.'].filter((sign) => doubtful.some((text) => text.includes(sign)));
  const thousands = doubtful.length > 1 || doubtful.some((text) => /00\D*$/.test(text));
  if (grouping.length !== 1 || !thousands) return { decimal: 'each', open };
  return { decimal: grouping[0] === ',' ? '.' : ',', open };
}

/** Day first unless more dates can only be read with the month first. */
function orderOf(texts: readonly string[]): { order: DateOrder; open: boolean } {
  const votes = { 'day-first': 0, 'month-first': 0 };
  let doubtful = false;
  for (const text of texts) {
    const read = readWrittenDate(text, 'day-first');
    if (read?.order) votes[read.order]++;
    doubtful ||= read?.doubtful ?? false;
  }
  const order = votes['month-first'] > votes['day-first'] ? 'month-first' : 'day-first';
  return { order, open: doubtful };
}

/** Words of a list are short; a comma between longer texts belongs to a sentence. */
const LONGEST_WORD = 45;

/**
 * The signs that part several values in a cell. Semicolons, bars and line breaks always do; a comma or a slash
 * only where no cell has one of those and what they part is short, or comes again.
 */
function separatorsOf(filled: readonly string[]): { separators: string; open: boolean } {
  const has = (sign: string) => filled.some((cell) => cell.includes(sign));
  const doubtful = [',', '/'].filter(has);
  const open = doubtful.length > 0;
  if ([...SEPARATORS].some(has)) return { separators: SEPARATORS, open };
  for (const sign of doubtful) {
    const parts = filled.map((cell) => readList(cell, sign));
    const times = new Map<string, number>();
    for (const part of new Set(parts.flat())) times.set(part, 0);
    for (const part of parts.flat()) times.set(part, (times.get(part) ?? 0) + 1);
    const several = parts.filter(({ length }) => length > 1);
    const again = several.filter((words) => words.some((word) => (times.get(word) ?? 0) > 1));
    const short = parts.flat().every((part) => part.length <= LONGEST_WORD && part.split(/\s+/).length <= 4);
    const numbers = several.every((words) => words.every((word) => /^[\d\s]+$/.test(word)));
    const list = short || again.length * 2 >= several.length;
    if (list && !numbers && (sign === ',' || again.length > 0))
      return { separators: SEPARATORS + sign, open };
  }
  return { separators: SEPARATORS, open };
}

const YES_OR_NO = /^(?:oui|non|yes|no|vrai|faux|true|false)$/i;
const DURATION =
  /^(?:\d+(?:[.,]\d+)?\s*(?:ans?|années?|mois|semaines?|jours?|j|heures?|h|minutes?|min|years?|months?|weeks?|days?|hours?)\s*\d{0,2}(?:\s*min)?|\d{1,4}:\d{2}(?::\d{2})?)$/i;
const YEARS = /ann[ée]e|year|date|depuis|since|cr[ée]ation|mill[ée]sime/i;
const MONEY = /€|\beur\b|euros?\b/i;

/** What the cells are when all of them agree; text when they leave any doubt. */
function typeOf(
  header: string,
  filled: readonly string[],
  texts: readonly string[],
  decimal: DecimalSign,
  separators: string,
): CellsAs {
  const all = (test: (text: string) => boolean) => texts.every(test);
  if (texts.length === 0) return 'empty';
  if (all((text) => YES_OR_NO.test(text))) return 'yes-no';
  if (all((text) => /^https?:\/\//i.test(text) && safeLink(text) !== null)) return 'link';
  if (all((text) => DURATION.test(text))) return 'duration';
  if (YEARS.test(header) && all((text) => /^(?:1[89]|20)\d\d$/.test(text))) return 'year';
  const isDate = (text: string) => /[-/.\p{L}]/u.test(text) && readWrittenDate(text, 'day-first') !== null;
  if (isCodes(texts)) return 'code';
  if (all(isDate)) return 'date';
  const numbers = texts.map((text) => readWrittenNumber(text, decimal));
  if (numbers.every((read) => read !== null)) {
    if (numbers.every((read) => read?.percent)) return 'percent';
    return MONEY.test(header) || numbers.some((read) => read?.currency) ? 'amount' : 'number';
  }
  if (texts.some((text) => text.includes('\n') || text.length > 120)) return 'long-text';
  return listOf(filled, separators) ?? 'text';
}

/** Digits that would lose something as numbers: a first zero, a last one after a point, or many of them. */
function isCodes(texts: readonly string[]): boolean {
  const digits = texts.every((text) => /^[\d\s.-]*\d[\d\s.-]*$/.test(text));
  if (!digits) return false;
  if (
    texts.some(
      (text) => /^0\d/.test(text) && !/[-/]/.test(text) && readWrittenDate(text, 'day-first') === null,
    )
  )
    return true;
  if (texts.every((text) => /^\d+$/.test(text)) && texts.some(({ length }) => length > 9)) return true;
  const fractions = texts.flatMap((text) => /^\d+\.(\d+)$/.exec(text)?.[1] ?? []);
  const lengths = new Set(fractions.map(({ length }) => length));
  return (
    lengths.size > 1 && fractions.length === texts.length && fractions.some((digits) => digits.endsWith('0'))
  );
}

/** Few words that come again and again are a list. */
function listOf(filled: readonly string[], separators: string): 'choice' | 'choices' | null {
  const words = filled.flatMap((cell) => readList(cell, separators));
  const distinct = new Set(words);
  const repeated = filled.length >= 6 && distinct.size <= 12 && distinct.size * 2 <= words.length;
  if (!repeated || words.some((word) => word.length > 40)) return null;
  return words.length > filled.length ? 'choices' : 'choice';
}

/** The type of a new field that holds such cells. Durations and codes are kept as they are written. */
export const FIELD_TYPE: Readonly<Record<CellsAs, CustomFieldType>> = {
  empty: 'text',
  text: 'text',
  'long-text': 'long-text',
  link: 'link',
  'yes-no': 'yes-no',
  number: 'number',
  amount: 'eur',
  percent: 'number',
  duration: 'text',
  date: 'date',
  year: 'date',
  code: 'text',
  choice: 'choice',
  choices: 'choices',
};
