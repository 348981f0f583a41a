/** A table as any spreadsheet gives it: text cells under headers. */
export interface Table {
  /** The sheet or file it comes from. */
  name: string;
  headers: string[];
  rows: TableRow[];
  /** Its numbers come from a workbook, which stores them as such: they have a point before their decimals. */
  stored?: boolean;
  /** The row of the file that holds the headers. */
  headerRow?: number;
  /** The sheet is hidden in its workbook. */
  hidden?: boolean;
  /** Columns that are hidden in the workbook, the first being 0. */
  hiddenColumns?: readonly number[];
  /** The first rows of the file as they stand, titles and headers among them. */
  top?: readonly TableRow[];
}

export interface TableRow {
  /** Line or row of the file, the headers' being the first. */
  row: number;
  cells: string[];
  /** The row is hidden in its workbook. */
  hidden?: boolean;
  /** It sums the table up or comments on it, and is left out unless it is asked for. */
  about?: boolean;
}
