// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight exist cannot be a table element; the grid itself has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: the same
import { Popover, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconFilterFilled,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { type ColumnFilters, isActive } from '#shared/tables/arrange.ts';
import type { Column } from '#shared/tables/column.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import classes from './grid.module.css';
import { columnWidth, movedOrder, type TableLayout } from './table-layout.ts';

interface Props<R> {
  columns: readonly Column<R>[];
  layout: TableLayout;
  onLayout: (change: Partial<TableLayout>) => void;
  filters: ColumnFilters;
  onFilters: (filters: ColumnFilters) => void;
  countsOf: (column: Column<R>) => ReadonlyMap<string, number>;
  allPicked: boolean;
  onPickAll: (all: boolean) => void;
  /** The column whose menu is open. */
  menuOf: string | null;
  onMenu: (columnId: string | null) => void;
}

/** The row of headers: a click sorts, an arrow opens the menu, an edge makes the column wider. */
export function GridHeader<R>(props: Props<R>) {
  const { columns, layout, onLayout, filters, onFilters, menuOf, onMenu } = props;
  const t = useT();
  const { sort } = layout;
  const ids = columns.map(({ id }) => id);
  const dragged = useRef<string | null>(null);
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" aria-colindex={1} className={classes.box}>
          <input
            type="checkbox"
            tabIndex={-1}
            className={classes.checkbox}
            aria-label={t('tables.pickAll')}
            checked={props.allPicked}
            onChange={(event) => props.onPickAll(event.currentTarget.checked)}
          />
        </div>
        {columns.map((column, place) => {
          const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const filter = filters[column.id];
          const filtered = filter !== undefined && isActive(filter);
          const width = columnWidth(column, layout);
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={sorted}
              className={classes.headCell}
              data-first={place === 0 || undefined}
              style={{ width }}
              draggable={menuOf === null}
              onDragStart={() => {
                dragged.current = column.id;
              }}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => {
                if (dragged.current) {
                  onLayout({ order: movedOrder(ids, dragged.current, place - ids.indexOf(dragged.current)) });
                }
                dragged.current = null;
              }}
            >
              <UnstyledButton
                tabIndex={-1}
                className={classes.headLabel}
                onClick={() => onLayout({ sort: nextSort(column.id, sort) })}
              >
                <span className={classes.headText}>{column.label}</span>
                {sorted === 'ascending' && <IconSortAscending size={14} aria-label={t('tables.sortedUp')} />}
                {sorted === 'descending' && (
                  <IconSortDescending size={14} aria-label={t('tables.sortedDown')} />
                )}
                {filtered && <IconFilterFilled size={12} aria-label={t('tables.filtered')} />}
              </UnstyledButton>
              <Popover
                opened={menuOf === column.id}
                onChange={(open) => onMenu(open ? column.id : null)}
                position="bottom-start"
                width={250}
                trapFocus
                shadow="md"
                withinPortal
              >
                <Popover.Target>
                  <UnstyledButton
                    tabIndex={-1}
                    className={classes.headMenu}
                    aria-label={t('tables.columnMenu', { name: column.label })}
                    onClick={() => onMenu(menuOf === column.id ? null : column.id)}
                  >
                    <IconChevronDown size={14} aria-hidden />
                  </UnstyledButton>
                </Popover.Target>
                <Popover.Dropdown p="xs">
                  {menuOf === column.id && (
                    <ColumnMenu
                      column={column}
                      sort={sort}
                      filter={filter ?? {}}
                      counts={props.countsOf(column)}
                      onSort={(next) => onLayout({ sort: next })}
                      onFilter={(next) => onFilters({ ...filters, [column.id]: next })}
                      onMove={(by) => onLayout({ order: movedOrder(ids, column.id, by) })}
                      onWidth={(by) =>
                        onLayout({ widths: { ...layout.widths, [column.id]: Math.max(60, width + by) } })
                      }
                      {...(columns.length > 1 && {
                        onHide: () => onLayout({ hidden: [...(layout.hidden ?? []), column.id] }),
                      })}
                      onDone={() => onMenu(null)}
                    />
                  )}
                </Popover.Dropdown>
              </Popover>
              <span
                aria-hidden
                className={classes.resize}
                onPointerDown={(event) =>
                  resize(event, width, (next) =>
                    onLayout({ widths: { ...layout.widths, [column.id]: next } }),
                  )
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Ascending, descending, as they come. */
function nextSort(column: string, sort: TableLayout['sort']): TableLayout['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function resize(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  event.preventDefault();
  const handle = event.currentTarget;
  const from = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const move = ({ clientX }: globalThis.PointerEvent) =>
    onWidth(Math.max(60, Math.round(width + clientX - from)));
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
}
