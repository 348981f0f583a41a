import { useMemo, useRef, useState } from 'react';
import {
  changeTableLayout,
  orderedColumns,
  type TableLayout,
  useTableLayout,
} from '#renderer/kit/grid/table-layout.ts';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
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
  const read = table === 'actors' ? [cooperations, collectives] : [actors, null];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new at every change, these parts are not
  const columns = useMemo(() => kind.columns(state, language), [kind, network, ...read, language]);
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
  const last = useRef<{
    asked: readonly unknown[];
    ids: readonly string[];
    known: ReadonlySet<string>;
  } | null>(null);
  return useMemo(() => {
    const byId = new Map(all.map((record) => [record.id, record]));
    const asked = [filters, sort.column, sort.descending, search, only];
    const { current } = last;
    const same =
      current !== null &&
      current.known.size === byId.size &&
      asked.every((value, index) => value === current.asked[index]) &&
      all.every(({ id }) => current.known.has(id));
    if (same) return current.ids.flatMap((id) => byId.get(id) ?? []);
    const words = fold(search).split(' ').filter(Boolean);
    const found = all.filter(
      (record) =>
        (only === null || only.has(record.id)) && (words.length === 0 || holds(record, columns, words)),
    );
    const rows = arrange(found, columns, filters, sort);
    last.current = { asked, ids: rows.map(({ id }) => id), known: new Set(byId.keys()) };
    return rows;
  }, [all, columns, filters, sort, search, only]);
}

function holds<R>(record: R, columns: readonly Column<R>[], words: readonly string[]): boolean {
  const text = fold(columns.map((column) => column.text(record)).join(' '));
  return words.every((word) => text.includes(word));
}
