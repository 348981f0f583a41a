// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight exist cannot be a table element; the grid itself has the focus
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useT } from '#renderer/app/i18n.ts';
import type { ColumnFilters } from '#shared/tables/arrange.ts';
import { writeBlock } from '#shared/tables/block.ts';
import type { CellValue, Column } from '#shared/tables/column.ts';
import { type AfterEdit, CellEditor } from './CellEditor.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRow, ROW_HEIGHT } from './GridRow.tsx';
import classes from './grid.module.css';
import { at, type Cursor, HOME, moved, type Range, rangeOf, within } from './grid-cursor.ts';
import { columnWidth, type TableLayout } from './table-layout.ts';

interface Props<R extends { id: string }> {
  label: string;
  /** Told which cells commands act on, for buttons outside the grid. */
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
  /** The row where the cursor is. */
  onActive: (id: string) => void;
  nameOf: (record: R) => string;
  actors: readonly { value: string; label: string }[];
  /** One cell handed over by its editor; answers why it was refused, or null. */
  onWrite: (column: Column<R>, record: R, value: CellValue, range: Range | null) => string | null;
  onFillDown: (range: Range) => void;
  onClear: (range: Range) => void;
  onPaste: (text: string, range: Range) => void;
  onCopied: (cells: number) => void;
  /** What an empty table says. */
  empty: string;
}

interface Editing {
  id: string;
  column: string;
  typed: string | null;
}

/** A table that is moved in by keys like a spreadsheet; only the rows in sight are drawn. */
export function DataGrid<R extends { id: string }>(props: Props<R>) {
  const { label, rows, columns, layout, picked, onPick, onActive, nameOf } = props;
  const t = useT();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setCursor] = useState<Cursor>(HOME);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const cursor = within(wanted, size);
  const range = rangeOf(cursor);
  props.range.current = range;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const activeRecord = rows[cursor.active.row];
  const activeColumn = columns[cursor.active.column];
  const activeId =
    activeRecord && activeColumn ? `${gridId}${activeRecord.id} ${activeColumn.id}` : undefined;

  // Rows that did not change keep the handlers of an earlier draw: those look here for what is so now.
  const latest = useRef({ cursor, picked, editing });
  latest.current = { cursor, picked, editing };

  const focus = () => scroller.current?.focus({ preventScroll: true });
  const go = (next: Cursor) => {
    const kept = within(next, size);
    setCursor(kept);
    const { row, column } = kept.active;
    virtual.scrollToIndex(row);
    scrollToColumn(scroller.current, columns, column, layout);
    const record = rows[row];
    if (record && row !== cursor.active.row) onActive(record.id);
  };
  const edit = (typed: string | null) => {
    if (!activeRecord || !activeColumn || activeColumn.kind === 'read-only') return;
    setError(null);
    setEditing({ id: activeRecord.id, column: activeColumn.id, typed });
  };
  const stopEditing = () => {
    setEditing(null);
    setError(null);
    focus();
  };
  const commit = (column: Column<R>, record: R, value: CellValue, after: AfterEdit) => {
    const problem = props.onWrite(column, record, value, after === 'fill' ? range : null);
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

  function keyPressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || rows.length === 0) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setMenuOf(activeColumn?.id ?? null);
      return;
    }
    if (event.altKey) return;
    const next = moved(cursor, event, size);
    const actions: Record<string, () => void> = {
      Enter: () => edit(null),
      F2: () => edit(null),
      ' ': () => activeRecord && onPick(toggled(picked, activeRecord.id)),
      Delete: () => props.onClear(range),
      Backspace: () => props.onClear(range),
      Escape: () => go(at(cursor.active.row, cursor.active.column)),
    };
    const modActions: Record<string, () => void> = {
      d: () => props.onFillDown(range),
      a: () => onPick(rows.map(({ id }) => id)),
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
    if (event.target !== event.currentTarget && editing) return;
    const block = rows
      .slice(range.top, range.bottom + 1)
      .map((record) => columns.slice(range.left, range.right + 1).map((column) => column.text(record)));
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
    props.onCopied(block.length * (block[0]?.length ?? 0));
  }

  function paste(event: ClipboardEvent): void {
    if (editing) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain'), range);
  }

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
        allPicked={rows.length > 0 && rows.every(({ id }) => picked.has(id))}
        onPickAll={(all) => onPick(all ? rows.map(({ id }) => id) : [])}
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
              active={index === cursor.active.row ? cursor.active.column : -1}
              left={index >= range.top && index <= range.bottom ? range.left : -1}
              right={index >= range.top && index <= range.bottom ? range.right : -1}
              onPick={() => onPick(toggled(latest.current.picked, record.id))}
              onPoint={(column, extend) => {
                const target = { row: index, column };
                if (latest.current.editing) return;
                focus();
                if (extend) setCursor({ active: target, anchor: latest.current.cursor.anchor });
                else {
                  setCursor({ active: target, anchor: target });
                  onActive(record.id);
                }
              }}
              onOpen={() => edit(null)}
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
      {rows.length === 0 && <p className={classes.empty}>{props.empty}</p>}
    </div>
  );
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
