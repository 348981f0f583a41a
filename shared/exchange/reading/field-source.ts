import type { NetworkLists } from '../french-data/format.ts';
import { readTabularFormat } from '../french-data/tabular-formats.ts';
import type { Problem } from '../problem.ts';
import type { ReportProgress } from '../progress.ts';
import type { CsvOptions } from '../tables/csv-read.ts';
import { withoutLeftOut } from '../tables/left-out.ts';
import type { Table } from '../tables/table.ts';
import type { Source } from './source.ts';

/** A table that is in a format of the field, read as what it is unless the user wants an ordinary table of it. */
export function fieldSource(
  file: string,
  { table, problems }: { table: Table; problems: readonly Problem[] },
  network: NetworkLists,
  { ordinary }: CsvOptions,
  report?: ReportProgress,
): Source | null {
  if (ordinary) return null;
  const said = [...problems];
  const known = readTabularFormat(withoutLeftOut(table, undefined, said), network, report);
  if (!known) return null;
  const { format, reading, isFalseAlarm } = known;
  const told = said.filter((one) => !isFalseAlarm?.(one));
  const all = { ...reading, problems: [...told, ...reading.problems] };
  return { kind: 'reading', file, format, tabular: true, reading: all };
}
