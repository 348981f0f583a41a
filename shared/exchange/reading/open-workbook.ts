import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import {
  isCollectivesSheet,
  isMembersSheet,
  isVocabulariesSheet,
  readCollectives,
} from '../tables/collectives-sheet.ts';
import { isRecognised, proposeMapping } from '../tables/column-mapping.ts';
import type { CsvOptions } from '../tables/csv-read.ts';
import type { Table } from '../tables/table.ts';
import { tableOf } from '../tables/table-of.ts';
import { readWorkbook } from '../tables/workbook-read.ts';
import { fieldSource } from './field-source.ts';
import type { Source } from './source.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

interface OpenedSheet {
  table: Table;
  problems: Problem[];
}

/** Opens a workbook: a table for each sheet, and the sheets of our own that hold collectives as what they are. */
export function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  network: NetworkLists,
  options: CsvOptions,
): Source[] {
  const { headerRows = {} } = options;
  const { grids, problems } = readWorkbook(bytes, file);
  const sheets = grids.flatMap(({ rows, name, hidden, hiddenColumns }): OpenedSheet[] => {
    const own: Problem[] = [];
    const table = tableOf(rows, name, own, headerRows[name]);
    return table && !isVocabulariesSheet(table)
      ? [{ table: { ...table, hidden, hiddenColumns, stored: true }, problems: own }]
      : [];
  });
  const collectives = sheets.find(({ table }) => isCollectivesSheet(table));
  const members = sheets.find(({ table }) => isMembersSheet(table));
  const sources = sheets
    .filter((sheet) => sheet !== collectives && sheet !== members)
    .map((sheet) => fieldSource(file, sheet, network, options) ?? tableSource(sheet, file, network));
  const hasRows = [collectives, members].some((sheet) => (sheet?.table.rows.length ?? 0) > 0);
  if (hasRows) {
    const { draft, problems: found } = readCollectives(collectives?.table, members?.table, network);
    const said = [collectives, members].flatMap((sheet) => sheet?.problems ?? []);
    const ofShape = said.filter(({ code }) => code !== 'no-rows');
    sources.push({ kind: 'reading', file, reading: { draft, problems: [...ofShape, ...found] } });
  }
  const [first, ...others] = withStraysOut(sources);
  if (!first) {
    const empty = sheets.length > 0 ? [problem('error', 'no-rows')] : [];
    return [{ kind: 'failed', file, problems: [...problems, ...empty] }];
  }
  return [withProblems(first, problems), ...others];
}

function tableSource({ table, problems }: OpenedSheet, file: string, network: NetworkLists): Source {
  const mapping = proposeMapping(table, undefined, network.customFields);
  return { kind: 'table', file, table, mapping, csv: null, problems };
}

/** Beside sheets of records, those that have none, or in which nothing is recognised, are proposed to be left out. */
function withStraysOut(sources: readonly Source[]): Source[] {
  const isFilled = (source: Source) => source.kind !== 'table' || source.table.rows.length > 0;
  const isKnown = (source: Source) =>
    source.kind === 'reading' ||
    (source.kind === 'table' && source.mapping.kind !== 'out' && isRecognised(source.mapping));
  const filled = sources.filter(isFilled);
  const kept = filled.some(isKnown) ? filled.filter(isKnown) : filled;
  if (kept.length === 0) return [...sources];
  return sources.map((source) =>
    source.kind === 'table' && !kept.includes(source)
      ? { ...source, mapping: { ...source.mapping, kind: 'out' } }
      : source,
  );
}

function withProblems(source: Source, problems: readonly Problem[]): Source {
  if (source.kind !== 'reading') return { ...source, problems: [...problems, ...source.problems] };
  const { draft, problems: own } = source.reading;
  return { ...source, reading: { draft, problems: [...problems, ...own] } };
}
