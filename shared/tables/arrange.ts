import { fold } from '../base/fold.ts';
import { type Column, manyOf } from './column.ts';

export interface TableSort {
  column: string;
  descending: boolean;
}

/** What a column lets through; the parts that are given must all agree. */
export interface ColumnFilter {
  /** Words that the cell's text holds, accents and case aside. */
  text?: string;
  /** Values of a choice, one of which the cell holds; '' stands for an empty cell. */
  values?: readonly string[];
  /** Only empty cells, or only filled ones. */
  filled?: boolean;
}

export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** The rows that a table shows: those that pass its filters, in the order of one column. */
export function arrange<R>(
  records: readonly R[],
  columns: readonly Column<R>[],
  filters: ColumnFilters,
  sort: TableSort | null,
): R[] {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter && isActive(filter) ? [passes(column, filter)] : [];
  });
  const kept = records.filter((record) => tests.every((test) => test(record)));
  const column = sort && columns.find(({ id }) => id === sort.column);
  return column ? sorted(kept, column, sort.descending) : kept;
}

export function isActive({ text, values, filled }: ColumnFilter): boolean {
  return fold(text ?? '') !== '' || values !== undefined || filled !== undefined;
}

function passes<R>(column: Column<R>, { text, values, filled }: ColumnFilter): (record: R) => boolean {
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean);
  const wanted = values && new Set(values);
  return (record) => {
    const shown = column.text(record);
    if (filled !== undefined && (shown !== '') !== filled) return false;
    if (wanted) {
      const held = shown === '' ? [''] : manyOf(column.value(record));
      if (!held.some((value) => wanted.has(value))) return false;
    }
    if (words.length === 0) return true;
    const folded = fold(shown);
    return words.every((word) => folded.includes(word));
  };
}

/** Empty cells come last in both directions; rows that tie keep their order. */
function sorted<R>(records: readonly R[], column: Column<R>, descending: boolean): R[] {
  const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const ranked = records.map((record, position) => ({ record, position, rank: column.rank(record) }));
  const way = descending ? -1 : 1;
  ranked.sort((one, other) => {
    if (one.rank === null || other.rank === null) {
      if (one.rank === other.rank) return one.position - other.position;
      return one.rank === null ? 1 : -1;
    }
    const order =
      typeof one.rank === 'number' && typeof other.rank === 'number'
        ? one.rank - other.rank
        : collator.compare(String(one.rank), String(other.rank));
    return order === 0 ? one.position - other.position : way * order;
  });
  return ranked.map(({ record }) => record);
}

/** How many records hold each value of a choice, '' counting the empty cells; for the filter's list. */
export function valueCounts<R>(records: readonly R[], column: Column<R>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const held = column.text(record) === '' ? [''] : manyOf(column.value(record));
    for (const value of new Set(held)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
