import readWorkbook from 'read-excel-file/universal';
import { tableOf } from './csv-read.ts';
import { type Problem, problem } from './problem.ts';
import type { Table } from './table.ts';
import { unzipSafely } from './unzip.ts';

/** Reads every sheet of an Excel file as a table of text; dates become ISO dates. */
export async function readXlsx(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  if (bytes.length === 0) return { tables: [], problems: [problem('error', 'file-empty')] };
  const unzipped = unzipSafely(bytes);
  if (!unzipped.ok) return { tables: [], problems: [problem('error', unzipped.reason)] };
  const problems: Problem[] = [];
  try {
    const sheets = await readWorkbook(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const tables = sheets.flatMap(({ sheet, data }) => {
      const rows = data
        .map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      const table = rows.length === 0 ? null : tableOf(rows, sheet, problems);
      return table ? [table] : [];
    });
    if (tables.length === 0 && problems.length === 0) problems.push(problem('error', 'file-empty'));
    return { tables, problems };
  } catch {
    return { tables: [], problems: [problem('error', 'file-unreadable')] };
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
