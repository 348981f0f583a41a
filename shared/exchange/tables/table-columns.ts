import type { ColumnTarget } from './column-target.ts';
import { ID } from './record-columns.ts';
import type { Table } from './table.ts';

/** A column of a table as the screen shows it, for somebody to say what it is. */
export interface TableColumn {
  header: string;
  /** Some of its values, each once. */
  samples: readonly string[];
  /** Rows in which it holds anything. */
  filled: number;
  /** Hidden in the workbook. */
  hidden: boolean;
  /** How often each of its short texts stands in it, as far as they are not too many. */
  short: Readonly<Record<string, number>>;
}

const SAMPLES = 3;
const MOST_SHORT = 500;
const SHORT = 30;
/** A longer value is cut: it is there to be recognised. */
const LONGEST = 60;

export function tableColumns({ headers, rows, hiddenColumns = [] }: Table): TableColumn[] {
  const columns = headers.map((header, place) => ({
    header,
    samples: new Set<string>(),
    filled: 0,
    hidden: hiddenColumns.includes(place),
    short: new Map<string, number>(),
  }));
  for (const { cells } of rows) {
    for (const [place, column] of columns.entries()) {
      const text = cells[place] ?? '';
      if (text === '') continue;
      column.filled++;
      countShort(column.short, text.trim());
      if (column.samples.size < SAMPLES) column.samples.add(shortened(text));
    }
  }
  return columns.map((column) => ({
    ...column,
    samples: [...column.samples],
    short: Object.fromEntries(column.short),
  }));
}

/** A text with digits says something. */
function countShort(counts: Map<string, number>, text: string): void {
  const before = counts.get(text);
  if (before === undefined && (text.length > SHORT || /\d/.test(text) || counts.size >= MOST_SHORT)) return;
  counts.set(text, (before ?? 0) + 1);
}

/** The short texts of the columns that are imported, by how often they stand there; names are no words. */
export function shortTexts(
  columns: readonly TableColumn[],
  targets: readonly ColumnTarget[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [place, { short }] of columns.entries()) {
    const target = targets[place] ?? null;
    if (target === null || NAMES.has(target)) continue;
    for (const [text, count] of Object.entries(short)) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return counts;
}

const NAMES: ReadonlySet<string> = new Set([ID, 'name', 'from', 'to', 'description']);

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
