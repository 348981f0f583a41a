/** Cells as the clipboard carries them between spreadsheets: rows of texts. */
export type Block = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet copied: tabs between cells, a line break after each row. Excel and LibreOffice quote
 * only the cells that need it, and leave a cell such as "Le Préau" with quotes of its own as it is: quotes that
 * enclose nothing in need of them belong to the text.
 */
export function readBlock(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } = cellAt(source, at);
    row.push(cell);
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
      if (end >= source.length) return rows;
    }
    at = end + 1;
  }
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

function cellAt(source: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const inside = QUOTED.exec(source)?.[1];
  if (inside !== undefined && /[\t\n]|""/.test(inside))
    return { cell: inside.replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  const cell = PLAIN.exec(source)?.[0] ?? '';
  return { cell, end: at + cell.length };
}

/**
 * Writes what spreadsheets read: what begins with a quote or holds a tab or line break is quoted. Every row is
 * ended: a last row with nothing in it would be lost otherwise.
 */
export function writeBlock(block: Block): string {
  return block.map((row) => `${row.map(writeCell).join('\t')}\n`).join('');
}

function writeCell(text: string): string {
  const cell = text.replace(/\r\n?/g, '\n');
  if (!/^"|[\t\n]/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
