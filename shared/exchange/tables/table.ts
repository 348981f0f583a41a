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
  /** The first rows of the file as they stand, titles and headers among them. */
  top?: readonly TableRow[];
}

export interface TableRow {
  /** Line or row of the file, the headers' being the first. */
  row: number;
  cells: string[];
}
