// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight exist cannot be a table element; the grid itself has the focus

import { Menu } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { PlacedMenu } from '#renderer/kit/PlacedMenu.tsx';
import { useLatest } from '#renderer/kit/use-latest.ts';
import type { ColumnFilters } from '#shared/tables/arrange.ts';
import { writeBlock } from '#shared/tables/block.ts';
import { type CellValue, type Column, manyOf } from '#shared/tables/column.ts';
import { CellEditor } from './CellEditor.tsx';
import type { AfterEdit } from './cell-editing.ts';
import { GridHeader } from './GridHeader.tsx';
import { cellId, GridRow, ROW_HEIGHT } from './GridRow.tsx';
import classes from './grid.module.css';
import { at, type Cursor, moved, type Range, rangeOf, within } from './grid-cursor.ts';
import { columnWidth, type TableLayout } from './table-layout.ts';

interface Props<R extends { id: string }> {
  label: string;
  /** Receives the cells that commands act on, for buttons outside the grid. */
  range: RefObject<Range | null>;
  /** The rows shown, in their order. */
  rows: readonly R[];
  /** The columns shown, in their order. */
  columns: readonly Column<R>[];
  layout: TableLayout;
  onLayout: (change: Partial<TableLayout>) => void;
  filters: ColumnFilters;
  onFilters: (filters: ColumnFilters) => void;
  /** What the filter of a column offers: values with their counts among all rows. */
  countsOf: (column: Column<R>) => ReadonlyMap<string, number>;
  picked: ReadonlySet<string>;
  onPick: (ids: readonly string[]) => void;
  /** What a right click, or the menu key, offers on the rows picked; null for a table without. */
  menu: ReactNode;
  /** Keys that act on the picked rows. */
  onReveal: () => void;
  onDelete: () => void;
  nameOf: (record: R) => string;
  actors: readonly { value: string; label: string }[];
  /** One cell handed over by its editor; returns why it was refused, or null. */
  onWrite: (column: Column<R>, record: R, value: CellValue, range: Range | null) => string | null;
  onFillDown: (range: Range) => void;
  onClear: (range: Range) => void;
  onPaste: (text: string, range: Range) => void;
  onCopied: (cells: number) => void;
  /** What an empty table says. */
  empty: ReactNode;
}

interface Editing {
  id: string;
  column: string;
  typed: string | null;
}

/** A table that is moved in by keys like a spreadsheet; only the rows in sight are drawn. */
export function DataGrid<R extends { id: string }>(props: Props<R>) {
  const { label, rows, columns, layout, picked, onPick, nameOf } = props;
  const t = useT();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setCursor] = useState<Cursor>(() => at(Math.max(0, pickedRow(rows, picked)), 0));
  // Picked rows follow the cursor until a box is checked; then they stay as it moves on.
  const [held, setHeld] = useState(picked.size > 1);
  const holding = held && picked.size > 0;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [rowMenu, setRowMenu] = useState<{ x: number; y: number } | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const cursor = within(wanted, size);
  const range = rangeOf(cursor);
  useImperativeHandle(props.range, () => range);
  // biome-ignore lint/nursery/useReactCompiler: the list asks its rows anew at each draw, and is left uncompiled for it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    initialOffset: () => Math.max(0, (cursor.active.row - 5) * ROW_HEIGHT),
    // The row of the cursor is always drawn: the focus and an open editor are in it.
    rangeExtractor: (seen) => {
      const indexes = defaultRangeExtractor(seen);
      const { row } = cursor.active;
      return row < rows.length && !indexes.includes(row)
        ? [...indexes, row].sort((one, other) => one - other)
        : indexes;
    },
  });
  const activeRecord = rows[cursor.active.row];
  const activeColumn = columns[cursor.active.column];
  const activeId =
    activeRecord && activeColumn ? cellId(gridId, cursor.active.row, cursor.active.column) : undefined;

  // Rows that did not change keep the handlers of an earlier draw: those look here for what is so now.
  const latest = useLatest({ cursor, picked, editing, holding, rows });

  const focus = () => scroller.current?.focus({ preventScroll: true });
  const place = (kept: Cursor) => {
    setCursor(kept);
    if (latest.current.holding) return;
    const { top, bottom } = rangeOf(kept);
    onPick(latest.current.rows.slice(top, bottom + 1).map(({ id }) => id));
  };
  const go = (next: Cursor) => {
    const kept = within(next, size);
    place(kept);
    const { row, column } = kept.active;
    virtual.scrollToIndex(row);
    scrollToColumn(scroller.current, columns, column, layout);
  };
  const hold = (ids: readonly string[]) => {
    setHeld(ids.length > 0);
    onPick(ids);
  };
  const toggle = (id: string) => {
    const now = latest.current;
    hold(toggled(now.holding ? now.picked : new Set(), id));
  };
  const edit = (typed: string | null) => {
    if (!activeRecord || !activeColumn || activeColumn.kind === 'read-only') return;
    setError(null);
    setEditing({ id: activeRecord.id, column: activeColumn.id, typed });
  };
  const stopEditing = () => {
    latest.current.editing = null;
    setEditing(null);
    setError(null);
    focus();
  };
  const commit = (column: Column<R>, record: R, value: CellValue, after: AfterEdit) => {
    // What was only looked at is not written: reading a number back may round it.
    const untouched = after !== 'fill' && isSame(value, column.value(record));
    const problem = untouched ? null : props.onWrite(column, record, value, after === 'fill' ? range : null);
    if (problem !== null) {
      setError(problem);
      return;
    }
    stopEditing();
    const { row, column: place } = cursor.active;
    const step = { stay: [0, 0], fill: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] }[
      after
    ];
    if (after !== 'fill') go(at(row + (step[0] ?? 0), place + (step[1] ?? 0)));
  };

  /** Opens the menu under the active cell. */
  function openRowMenu(): void {
    const box = activeId === undefined ? null : document.getElementById(activeId)?.getBoundingClientRect();
    if (box) setRowMenu({ x: box.left, y: box.bottom });
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setMenuOf(activeColumn?.id ?? null);
      return;
    }
    if (event.altKey) return;
    if (event.shiftKey && event.key === 'F10') {
      event.preventDefault();
      openRowMenu();
      return;
    }
    const next = moved(cursor, event, size, visibleRows(scroller.current));
    const actions: Record<string, () => void> = {
      Enter: () => edit(null),
      ContextMenu: openRowMenu,
      F2: () => edit(null),
      ' ': () => activeRecord && toggle(activeRecord.id),
      Delete: () => props.onClear(range),
      Backspace: () => props.onClear(range),
      Escape: () => {
        latest.current = { ...latest.current, holding: false };
        setHeld(false);
        go(at(cursor.active.row, cursor.active.column));
      },
    };
    const modActions: Record<string, () => void> = {
      d: () => props.onFillDown(range),
      a: () => hold(rows.map(({ id }) => id)),
      enter: props.onReveal,
      delete: props.onDelete,
      backspace: props.onDelete,
    };
    const action = next ? () => go(next) : mod ? modActions[event.key.toLowerCase()] : actions[event.key];
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    } else if (!mod && event.key.length === 1) {
      event.preventDefault();
      event.stopPropagation();
      edit(event.key);
    }
  }

  function copy(event: ClipboardEvent): void {
    if (editing || !isOwn(event)) return;
    const block = rows
      .slice(range.top, range.bottom + 1)
      .map((record) => columns.slice(range.left, range.right + 1).map((column) => column.text(record)));
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
    props.onCopied(block.length * (block[0]?.length ?? 0));
  }

  function paste(event: ClipboardEvent): void {
    if (editing || !isOwn(event)) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain'), range);
  }

  // One record picked elsewhere, in its record or by a search, brings the cursor to its row.
  const single = picked.size === 1 && !holding ? pickedRow(rows, picked) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another pick brings the cursor, not its own moves
  useEffect(() => {
    const { top, bottom } = rangeOf(latest.current.cursor);
    if (single < 0 || (single >= top && single <= bottom)) return;
    setCursor(at(single, latest.current.cursor.active.column));
    virtual.scrollToIndex(single);
  }, [picked]);

  // Sorting and filtering may leave the view far below the last row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another number of rows matters
  useEffect(() => {
    if (scroller.current && scroller.current.scrollTop > rows.length * ROW_HEIGHT) virtual.scrollToOffset(0);
  }, [rows.length]);

  const width = columns.reduce((sum, column) => sum + columnWidth(column, layout), 0);
  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={editing ? undefined : activeId}
      onKeyDown={keyPressed}
      onCopy={copy}
      onPaste={paste}
    >
      <GridHeader
        {...props}
        allPicked={holding && rows.length > 0 && rows.every(({ id }) => picked.has(id))}
        onPickAll={(all) => hold(all ? rows.map(({ id }) => id) : [])}
        menuOf={menuOf}
        onMenu={(id) => {
          setMenuOf(id);
          if (id === null) focus();
        }}
      />
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtual.getTotalSize(), minWidth: width + 36 }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const record = rows[index];
          if (!record) return null;
          const edited =
            editing?.id === record.id ? columns.find(({ id }) => id === editing.column) : undefined;
          return (
            <GridRow
              key={record.id}
              gridId={gridId}
              record={record}
              index={index}
              top={start}
              columns={columns}
              layout={layout}
              name={nameOf(record)}
              pickLabel={t('tables.pickRow', { name: nameOf(record) })}
              picked={picked.has(record.id)}
              held={holding && picked.has(record.id)}
              active={index === cursor.active.row ? cursor.active.column : -1}
              left={index >= range.top && index <= range.bottom ? range.left : -1}
              right={index >= range.top && index <= range.bottom ? range.right : -1}
              onPick={() => toggle(record.id)}
              onPoint={(column, extend) => {
                const target = { row: index, column };
                // Leaving an open editor hands its cell over, unless that is refused.
                focus();
                if (latest.current.editing) return;
                place({ active: target, anchor: extend ? latest.current.cursor.anchor : target });
              }}
              onOpen={() => edit(null)}
              onMenu={(column, at) => {
                focus();
                if (latest.current.editing) return;
                const target = { row: index, column };
                // A click on a row that is picked already means all that are picked.
                if (!latest.current.picked.has(record.id)) place({ active: target, anchor: target });
                setRowMenu(at);
              }}
              editor={
                edited &&
                editing && (
                  <CellEditor
                    column={edited}
                    record={record}
                    typed={editing.typed}
                    actors={props.actors}
                    error={error}
                    onCommit={(value, after) => commit(edited, record, value, after)}
                    onCancel={stopEditing}
                  />
                )
              }
              editedColumn={edited?.id ?? ''}
            />
          );
        })}
      </div>
      <PlacedMenu
        at={rowMenu}
        label={t('tables.rowMenu')}
        // Given back late, the focus would close the editor that the menu has opened.
        returnFocus={false}
        onClose={() => {
          setRowMenu(null);
          focus();
        }}
      >
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(null)}>
          {t('tables.edit')}
        </Menu.Item>
        {props.menu}
      </PlacedMenu>
      {rows.length === 0 && <div className={classes.empty}>{props.empty}</div>}
    </div>
  );
}

/** Not meant for a field of a menu, whose events come by here as well. */
function isOwn({ target, currentTarget }: ClipboardEvent): boolean {
  return target instanceof Node && currentTarget.contains(target) && !(target instanceof HTMLInputElement);
}

function pickedRow(rows: readonly { id: string }[], picked: ReadonlySet<string>): number {
  return picked.size === 0 ? -1 : rows.findIndex(({ id }) => picked.has(id));
}

function isSame(one: CellValue, other: CellValue): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one === other
    : manyOf(one).join('\n') === manyOf(other).join('\n');
}

/** The rows that Page up and Page down step over, one kept in sight. */
function visibleRows(scroller: HTMLDivElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
}

function toggled(picked: ReadonlySet<string>, id: string): string[] {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return [...next];
}

/** The first column and the boxes stay in sight at the left: the active cell must not hide under them. */
function scrollToColumn<R>(
  scroller: HTMLDivElement | null,
  columns: readonly Column<R>[],
  index: number,
  layout: TableLayout,
): void {
  const widths = columns.map((column) => columnWidth(column, layout));
  if (!scroller || index === 0) {
    if (scroller) scroller.scrollLeft = 0;
    return;
  }
  const frozen = 36 + (widths[0] ?? 0);
  const left = 36 + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  const right = left + (widths[index] ?? 0);
  if (left - frozen < scroller.scrollLeft) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}
