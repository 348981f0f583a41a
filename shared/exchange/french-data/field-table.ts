import { fold } from '../../base/fold.ts';
import { type DecimalSign, readWrittenNumber } from '../../fields/read-number.ts';
import { isSiren, isSiret } from '../../model/siren.ts';
import { type Problem, problem } from '../problem.ts';
import { columnReading } from '../tables/column-types.ts';
import { isNotGiven } from '../tables/not-given.ts';
import type { Table } from '../tables/table.ts';

/**
 * A header as formats of the field are told by it: `acheteur.id`, `acheteur_id` and `ACHETEUR ID` are one. Accents,
 * case and signs differ from one portal to the next; the letters do not.
 */
export function headerKey(header: string): string {
  return fold(header).replaceAll(' ', '');
}

/** A row of a known format, read by the names that the format gives its columns. */
export interface FieldRow {
  row: number;
  /** The first of these columns that says anything; '' when none does. */
  get(...keys: readonly string[]): string;
  /** The same for a column that is told by a pattern. */
  match(pattern: RegExp): string;
  /** A name as it stands: a name may look like a word for what is not given. */
  name(...keys: readonly string[]): string;
  /** A number with a point before its decimals, as its whole column writes it; what is none stays as it is. */
  amount(...keys: readonly (string | RegExp)[]): string;
  /** An official number with the zero that spreadsheets take off; '' for one that they have rounded. */
  number(...keys: readonly (string | RegExp)[]): string;
  /** The same for a code of five digits. */
  code(...keys: readonly (string | RegExp)[]): string;
}

export interface FieldTable {
  name: string;
  rows: readonly FieldRow[];
  /** Reports numbers that are no longer what they were, and columns that hold something and were not read. */
  reportLeft(problems: Problem[]): void;
}

interface Found {
  text: string;
  place: number;
}

const NO_ONE: Found = { text: '', place: -1 };

/** A table under the keys of its headers. Of two columns of one key the first that is filled counts. */
export function fieldTable({ name, headers, rows, stored }: Table): FieldTable {
  const places = new Map<string, number[]>();
  headers.forEach((header, place) => {
    const key = headerKey(header);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), place]);
  });
  const matched = new Map<RegExp, readonly number[]>();
  const placesOf = (key: string | RegExp): readonly number[] => {
    if (typeof key === 'string') return places.get(key) ?? [];
    const known = matched.get(key);
    if (known) return known;
    const found = [...places].flatMap(([other, at]) => (key.test(other) ? at : []));
    matched.set(key, found);
    return found;
  };
  const used = new Set<number>();
  const find = (cells: readonly string[], keys: readonly (string | RegExp)[], isNothing = nothing): Found => {
    for (const key of keys) {
      for (const place of placesOf(key)) {
        const text = cells[place]?.trim() ?? '';
        if (text === '') continue;
        used.add(place);
        if (!isNothing(text)) return { text, place };
      }
    }
    return NO_ONE;
  };
  const signs = new Map<number, DecimalSign>();
  const signOf = (place: number) => {
    const known = signs.get(place);
    if (known !== undefined) return known;
    const cells = rows.map((row) => row.cells[place] ?? '');
    const { decimal } = columnReading(headers[place] ?? '', cells, stored);
    signs.set(place, decimal);
    return decimal;
  };
  const rounded = new Map<string, Problem>();
  return {
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      get: (...keys) => find(cells, keys).text,
      match: (pattern) => find(cells, [pattern]).text,
      name: (...keys) => find(cells, keys, isWithheld).text,
      amount: (...keys) => {
        const { text, place } = find(cells, keys);
        const read = text === '' ? null : readWrittenNumber(text, signOf(place));
        return read ? String(read.value) : text;
      },
      number: (...keys) => {
        const { text, place } = find(cells, keys);
        if (!ROUNDED.test(text)) return withZero(text);
        const column = headers[place] ?? '';
        rounded.set(`${row} ${place}`, problem('warning', 'number-rounded', { row, column, value: text }));
        return '';
      },
      code: (...keys) => find(cells, keys).text.replace(/^\d{4}$/, '0$&'),
    })),
    reportLeft: (problems) => {
      problems.push(...rounded.values());
      const left = headers.filter(
        (header, place) =>
          header !== '' &&
          !used.has(place) &&
          rows.some(({ cells }) => {
            const text = cells[place]?.trim() ?? '';
            return text !== '' && !isNotGiven(text);
          }),
      );
      if (left.length === 0) return;
      const details = { count: left.length, columns: left.join(', ') };
      problems.push(problem('info', 'columns-left', { details }));
    },
  };
}

/** The register of companies writes this in the place of what its bearer keeps from sight. */
function isWithheld(text: string): boolean {
  return text === '[ND]';
}

function nothing(text: string): boolean {
  return isNotGiven(text) || isWithheld(text);
}

/** Spreadsheets show fourteen digits as 8,12E+13, and lose the last of them when they save a CSV file. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** A SIREN or SIRET that has lost its first zero. */
function withZero(text: string): string {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, '');
  const whole = `0${digits}`;
  return (/^\d{8}$/.test(digits) && isSiren(whole)) || (/^\d{13}$/.test(digits) && isSiret(whole))
    ? whole
    : text;
}
