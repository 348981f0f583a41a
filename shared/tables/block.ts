import Papa from 'papaparse';

/** Cells as the clipboard carries them between spreadsheets: rows of texts. */
export type Block = readonly (readonly string[])[];

/** Reads what a spreadsheet copied: tabs between cells, quotes around cells with line breaks. */
export function readBlock(text: string): Block {
  const trimmed = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (trimmed === '') return [['']];
  return Papa.parse<string[]>(trimmed, { delimiter: '\t', newline: '\n' }).data;
}

/** As spreadsheets write it, every row ended: a last row with nothing in it would be lost otherwise. */
export function writeBlock(block: Block): string {
  const text = Papa.unparse(
    block.map((row) => [...row]),
    { delimiter: '\t', newline: '\n' },
  );
  return `${text}\n`;
}
