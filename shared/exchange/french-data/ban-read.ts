import { readNumber } from '../../fields/read-number.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReportProgress } from '../progress.ts';
import type { Reading } from '../reading/draft.ts';
import { proposeMapping } from '../tables/column-mapping.ts';
import type { ColumnTarget } from '../tables/column-target.ts';
import { interpret } from '../tables/interpret.ts';
import type { Table } from '../tables/table.ts';
import { headerKey } from './field-table.ts';
import type { NetworkLists, TabularFormat } from './format.ts';

/** Below it the geocoder itself calls its answer doubtful. */
const SURE_SCORE = 0.6;
/** Answers that are the middle of a commune or of a hamlet, not an address. */
const WIDE = new Set(['municipality', 'locality']);

/** What the geocoder adds that a table of actors may lack, and the field that it fills. */
const ADDED: readonly (readonly [string, ColumnTarget & string])[] = [
  ['result_citycode', 'insee'],
  ['result_postcode', 'postcode'],
  ['result_city', 'commune'],
];

/** A table of somebody's own to which the geocoder of the national address base added where each row lies. */
export const ban: TabularFormat = {
  format: 'ban',
  is: (keys) => keys.has('resultlabel') && keys.has('resultscore'),
  read: readBan,
};

function readBan(table: Table, network: NetworkLists, report?: ReportProgress): Reading {
  const added = (header: string) => headerKey(header).startsWith('result');
  const own = table.headers.flatMap((header, column) => (added(header) ? [] : [column]));
  const headers = own.map((column) => table.headers[column] ?? '');
  const proposed = proposeMapping(
    { ...table, headers, rows: rowsOf(table, own) },
    'actors',
    network.customFields,
  );
  const more = ADDED.flatMap(([header, target]) => {
    const column = table.headers.findIndex((other) => headerKey(other) === headerKey(header));
    return column >= 0 && !proposed.targets.includes(target) ? [{ column, target }] : [];
  });
  const columns = [...own, ...more.map(({ column }) => column)];
  const whole: Table = {
    ...table,
    headers: columns.map((column) => table.headers[column] ?? ''),
    rows: rowsOf(table, columns),
  };
  const mapping = proposeMapping(whole, 'actors', network.customFields);
  const targets = [...proposed.targets, ...more.map(({ target }) => target)];
  const reading = interpret(whole, { ...mapping, targets }, network, report);
  return { ...reading, problems: [...reading.problems, ...placeProblems(table)] };
}

function rowsOf({ rows }: Table, columns: readonly number[]): Table['rows'] {
  return rows.map((row) => ({ ...row, cells: columns.map((column) => row.cells[column] ?? '') }));
}

/** The rows whose place is wide or doubtful, and those that have none. */
function placeProblems({ headers, rows }: Table): Problem[] {
  const place = (key: string) => headers.findIndex((header) => headerKey(header) === key);
  const [label, score, type, status] = ['resultlabel', 'resultscore', 'resulttype', 'resultstatus'].map(
    place,
  );
  return rows.flatMap(({ row, cells }): Problem[] => {
    const at = (column = -1) => cells[column]?.trim() ?? '';
    const value = at(label);
    if (value === '' || /^(?:not-found|error|skipped)$/i.test(at(status))) {
      return [problem('warning', 'place-not-found', { row, value: at(status) })];
    }
    const given = readNumber(at(score));
    const doubtful = given === null || given < SURE_SCORE || WIDE.has(at(type).toLowerCase());
    const details = { score: at(score) || '?' };
    return doubtful ? [problem('warning', 'place-approximate', { row, value, details })] : [];
  });
}
