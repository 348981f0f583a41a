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
}

const SAMPLES = 3;
/** A longer value is cut: it is there to be recognised. */
const LONGEST = 60;

export function tableColumns({ headers, rows, hiddenColumns = [] }: Table): TableColumn[] {
  const columns = headers.map((header, place) => ({
    header,
    samples: new Set<string>(),
    filled: 0,
    hidden: hiddenColumns.includes(place),
  }));
  for (const { cells } of rows) {
    for (const [place, column] of columns.entries()) {
      const text = cells[place] ?? '';
      if (text === '') continue;
      column.filled++;
      if (column.samples.size < SAMPLES) column.samples.add(shortened(text));
    }
  }
  return columns.map((column) => ({ ...column, samples: [...column.samples] }));
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
