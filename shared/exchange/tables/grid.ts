/** Far above what a map can show; a network of more would hardly open again. */
export const MOST_ROWS = 100_000;

/** A sheet as it stands, before anything is known of headers: the text of its cells, row by row. */
export interface Grid {
  /** The sheet or file it comes from. */
  name: string;
  /** The sheet is hidden in its workbook. */
  hidden: boolean;
  /** The rows that hold anything. */
  rows: GridRow[];
  /** Columns that are hidden in the workbook, the first being 0. */
  hiddenColumns: readonly number[];
}

export interface GridRow {
  /** Line or row of the file, the first being 1. */
  row: number;
  cells: string[];
  hidden: boolean;
}

/** The address of a cell as spreadsheets write it: B3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A for 0, Z for 25, AA for 26. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
