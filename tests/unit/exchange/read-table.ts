import type { Reading } from '#shared/exchange/reading/draft.ts';
import { type Mapping, proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import type { CellsReading } from '#shared/exchange/tables/column-types.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const NETWORK = { vocabularies: defaultVocabularies(), customFields: [] };

/** A table read as it is proposed, but for what is chosen for some columns, or for the whole. */
export function readTable(
  csv: string | Uint8Array,
  columns: Readonly<Record<number, CellsReading>> = {},
  chosen: Partial<Mapping> = {},
): Reading {
  const { table } = readCsv(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv, 'table.csv');
  if (!table) throw new Error('no table');
  const mapping = proposeMapping(table);
  const cells = mapping.cells?.map((reading, column) => columns[column] ?? reading) ?? [];
  return interpret(table, { ...mapping, cells, ...chosen }, NETWORK);
}
