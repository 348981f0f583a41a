import { fold } from '../../base/fold.ts';
import { type Problem, problem } from '../problem.ts';
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
}

export interface FieldTable {
  name: string;
  rows: readonly FieldRow[];
  /** Reports the columns that hold something and that nothing was read from. */
  reportLeft(problems: Problem[]): void;
}

/** A table under the keys of its headers. Of two columns of one key the first that is filled counts. */
export function fieldTable({ name, headers, rows }: Table): FieldTable {
  const places = new Map<string, number[]>();
  headers.forEach((header, place) => {
    const key = headerKey(header);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), place]);
  });
  const used = new Set<number>();
  const read = (cells: readonly string[], keys: readonly string[], isNothing: (text: string) => boolean) => {
    for (const key of keys) {
      for (const place of places.get(key) ?? []) {
        const text = cells[place]?.trim() ?? '';
        if (text === '') continue;
        used.add(place);
        if (!isNothing(text)) return text;
      }
    }
    return '';
  };
  const nothing = (text: string) => isNotGiven(text) || text === '[ND]';
  return {
    name,
    rows: rows.map(({ row, cells }) => ({
      row,
      get: (...keys) => read(cells, keys, nothing),
      match: (pattern) =>
        read(
          cells,
          [...places.keys()].filter((key) => pattern.test(key)),
          nothing,
        ),
      name: (...keys) => read(cells, keys, (text) => text === '[ND]'),
    })),
    reportLeft: (problems) => {
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
