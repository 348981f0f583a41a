/** Where the keys act in a grid, by row and column as they are shown. */
export interface Cell {
  row: number;
  column: number;
}

/** The active cell, and the corner opposite to it of the range that commands act on. */
export interface Cursor {
  active: Cell;
  anchor: Cell;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

export function rangeOf({ active, anchor }: Cursor): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** The cursor kept inside a grid whose rows or columns have changed. */
export function within(cursor: Cursor, size: GridSize): Cursor {
  const kept = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    column: Math.max(0, Math.min(cell.column, size.columns - 1)),
  });
  return { active: kept(cursor.active), anchor: kept(cursor.anchor) };
}

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** Where a key takes the cursor; null for a key that does not move it. Shift extends the range. */
export function moved(
  cursor: Cursor,
  { key, ctrlKey, metaKey, shiftKey }: Key,
  size: GridSize,
  page: number,
): Cursor | null {
  const { row, column } = cursor.active;
  const far = ctrlKey || metaKey;
  const targets: Record<string, Cell> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? size.rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? size.columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? size.rows - 1 : row, column: size.columns - 1 },
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (!target) return null;
  return within({ active: target, anchor: shiftKey ? cursor.anchor : target }, size);
}

export function at(row: number, column: number): Cursor {
  return { active: { row, column }, anchor: { row, column } };
}
