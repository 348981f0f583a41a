// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the rows in sight exist cannot be a table element; the grid itself has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: the same
import { memo, type ReactNode } from 'react';
import type { Column } from '#shared/tables/column.ts';
import classes from './grid.module.css';
import { columnWidth, type TableLayout } from './table-layout.ts';

export const ROW_HEIGHT = 34;

interface Props<R extends { id: string }> {
  gridId: string;
  record: R;
  index: number;
  /** Pixels from the top of the body. */
  top: number;
  columns: readonly Column<R>[];
  layout: TableLayout;
  name: string;
  pickLabel: string;
  picked: boolean;
  /** Its box is checked: it stays picked when the cursor moves on. */
  held: boolean;
  /** Column of the active cell; -1 when it is in another row. */
  active: number;
  /** Columns of the range; -1 when the row is outside it. */
  left: number;
  right: number;
  onPick: () => void;
  onPoint: (column: number, extend: boolean) => void;
  onOpen: () => void;
  /** A right click on one of its cells, at this place of the window. */
  onMenu: (column: number, at: { x: number; y: number }) => void;
  editor: ReactNode;
  editedColumn: string;
}

/** Cells are told apart by place: the identifiers of records may hold any sign. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

function Row<R extends { id: string }>(props: Props<R>) {
  const { gridId, record, index, columns, layout, picked, active, left, right, editedColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className={classes.row}
      data-picked={picked || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={classes.box}>
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes.checkbox}
          aria-label={props.pickLabel}
          checked={props.held}
          onChange={props.onPick}
        />
      </div>
      {columns.map((column, place) => {
        const text = column.text(record);
        return (
          <div
            key={column.id}
            id={cellId(gridId, index, place)}
            role="gridcell"
            aria-colindex={place + 2}
            aria-readonly={column.kind === 'read-only' || undefined}
            className={classes.cell}
            data-kind={column.kind}
            data-first={place === 0 || undefined}
            data-active={place === active || undefined}
            data-range={(place >= left && place <= right) || undefined}
            style={{ width: columnWidth(column, layout) }}
            title={text.length > 24 ? text : undefined}
            onPointerDown={(event) => {
              if (event.button === 0 && column.id !== editedColumn) props.onPoint(place, event.shiftKey);
            }}
            onPointerEnter={(event) => {
              if (event.buttons === 1) props.onPoint(place, true);
            }}
            onDoubleClick={props.onOpen}
            onContextMenu={(event) => {
              if (column.id === editedColumn) return;
              event.preventDefault();
              props.onMenu(place, { x: event.clientX, y: event.clientY });
            }}
          >
            {column.id === editedColumn ? props.editor : text}
          </div>
        );
      })}
    </div>
  );
}

/** A row is drawn again only when something of its own changes; its handlers may be those of an earlier draw. */
export const GridRow = memo(Row, (before, after) => {
  const keys = [
    'record',
    'index',
    'top',
    'columns',
    'layout',
    'picked',
    'held',
    'active',
    'left',
    'right',
    'editor',
    'editedColumn',
  ] as const;
  return keys.every((key) => before[key] === after[key]);
}) as typeof Row;
