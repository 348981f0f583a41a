import { useMemo, useState } from 'react';
import {
  changeTableLayout,
  orderedColumns,
  type TableLayout,
  useTableLayout,
} from '#renderer/kit/grid/table-layout.ts';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { fold, searchedWords } from '#shared/base/fold.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import { isOwnId } from '#shared/fields/own.ts';
import type { NetworkState, Records } from '#shared/model/network-state.ts';
import { arrange, type ColumnFilters, isActive, type TableSort } from '#shared/tables/arrange.ts';
import type { Column } from '#shared/tables/column.ts';
import { TABLE_KINDS, type TableKind } from './table-kinds.ts';

/** The rows and columns of a table as they are arranged now, and what arranges them. */
export function useTable<T extends BulkTable>(
  table: T,
  state: NetworkState,
  /** The records that the graph shows; null for all. */
  only: ReadonlySet<string> | null,
) {
  const language = useLanguage();
  const kind: TableKind<T> = TABLE_KINDS[table];
  const stored = useTableLayout(table);
  const [filters, setFilters] = useState<ColumnFilters>({});
  const [search, setSearch] = useState('');
  const records = state[table] as ReadonlyMap<string, Records[T]>;
  const all = useMemo(() => [...records.values()], [records]);
  const { network, actors, cooperations, collectives } = state;
  // What a kind's columns read besides their own records: a cell that changes makes no other column anew.
  const read = useSteady(
    state,
    table === 'actors' ? [network, cooperations, collectives] : [network, actors],
  );
  const columns = useMemo(() => kind.columns(read, language), [kind, read, language]);
  const layout = useMemo<TableLayout & { hidden: string[] }>(() => {
    const hidden = stored.hidden ?? columns.flatMap(({ id }) => (isShownAtFirst(kind, id) ? [] : [id]));
    return { ...stored, hidden };
  }, [stored, columns, kind]);
  const ordered = useMemo(() => orderedColumns(columns, layout), [columns, layout]);
  const shown = useMemo(
    () => ordered.filter(({ id }) => !layout.hidden.includes(id)),
    [ordered, layout.hidden],
  );
  const rows = useOrder(all, columns, filters, layout.sort ?? byName(kind), search, only);
  return {
    kind,
    all,
    columns,
    ordered,
    shown,
    layout,
    rows,
    filters,
    setFilters,
    search,
    setSearch,
    filtered: search !== '' || Object.values(filters).some(isActive) || only !== null,
    changeLayout: (change: Partial<TableLayout>) => changeTableLayout(table, { ...layout, ...change }),
  };
}

/** Stored records have no order of their own: unless the user chooses one, they come by their first column. */
function byName<T extends BulkTable>({ shown: [column = ''] }: TableKind<T>): TableSort {
  return { column, descending: false };
}

function isShownAtFirst<T extends BulkTable>(kind: TableKind<T>, id: string): boolean {
  return kind.shown.includes(id) || isOwnId(id);
}

/**
 * The rows in their order. A row that is edited stays where it is, and in sight, until the table is arranged
 * anew or rows come or go: a record that jumps away under the cursor is the vexation of every spreadsheet.
 */
function useOrder<R extends { id: string }>(
  all: readonly R[],
  columns: readonly Column<R>[],
  filters: ColumnFilters,
  sort: TableSort,
  search: string,
  only: ReadonlySet<string> | null,
): readonly R[] {
  const [last, setLast] = useState<Order<R> | null>(null);
  const textOf = useMemo(() => searchTexts(columns), [columns]);
  const asked = [filters, sort.column, sort.descending, search, only];
  const order = last && stillHolds(last, asked, all) ? last : arranged();
  if (order !== last) setLast(order);
  return useMemo(() => {
    const byId = new Map(all.map((record) => [record.id, record]));
    return order.ids.flatMap((id) => byId.get(id) ?? []);
  }, [all, order.ids]);

  function arranged(): Order<R> {
    const words = searchedWords(search);
    const found = all.filter(
      (record) =>
        (only === null || only.has(record.id)) &&
        (words.length === 0 || words.every((word) => textOf(record).includes(word))),
    );
    const ids = arrange(found, columns, filters, sort).map(({ id }) => id);
    return { asked, all, ids, known: new Set(all.map(({ id }) => id)) };
  }
}

/** An order of rows, and what it was made of. */
interface Order<R> {
  asked: readonly unknown[];
  all: readonly R[];
  ids: readonly string[];
  known: ReadonlySet<string>;
}

/** Whether nothing else is asked for, of the same records. */
function stillHolds<R extends { id: string }>(
  { asked, all, known }: Order<R>,
  askedNow: readonly unknown[],
  allNow: readonly R[],
): boolean {
  if (!askedNow.every((value, index) => value === asked[index])) return false;
  return all === allNow || (known.size === allNow.length && allNow.every(({ id }) => known.has(id)));
}

/** The state as it was when one of these parts of it changed last. */
function useSteady(state: NetworkState, parts: readonly unknown[]): NetworkState {
  const [kept, setKept] = useState({ state, parts });
  if (parts.every((part, index) => part === kept.parts[index])) return kept.state;
  setKept({ state, parts });
  return state;
}

/** What is searched of a record; made once for as long as the record and the columns are the same. */
function searchTexts<R extends object>(columns: readonly Column<R>[]): (record: R) => string {
  const made = new WeakMap<R, string>();
  return (record) => {
    const text = made.get(record) ?? fold(columns.map((column) => column.text(record)).join(' '));
    made.set(record, text);
    return text;
  };
}
