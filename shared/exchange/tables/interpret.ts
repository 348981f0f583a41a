import type { Field } from '../../fields/field.ts';
import { fieldsOf, PROGRAM_FIELDS } from '../../fields/register.ts';
import { withStored, withValue } from '../../fields/value.ts';
import { actorSchema } from '../../model/actor.ts';
import { checkActor, checkCooperation } from '../../model/checks.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress, reportRows } from '../progress.ts';
import { type Drafted, emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { type Cell, readField, type TableContext, tableContext } from './cell-reader.ts';
import { type ColumnTarget, isCustomTarget, isRecognised, type Mapping } from './column-mapping.ts';
import { type CellsReading, proposeCells } from './column-types.ts';
import { contactReader } from './contacts.ts';
import { withoutLeftOut } from './left-out.ts';
import { type PartnersOfRow, partnersType, readPartners } from './partners.ts';
import { type FileTable, ID } from './record-columns.ts';
import type { Table } from './table.ts';
import { fieldsBrought, fieldsOfColumns } from './table-fields.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/** Reads a table under a mapping as records; what cannot be used is reported by row, column and reason. */
export function interpret(
  table: Table,
  mapping: Mapping,
  network: NetworkLists,
  report: ReportProgress = ignoreProgress,
): Reading {
  const { kind, targets, cells } = mapping;
  const fail = (problems: Problem[]) => ({ draft: emptyDraft(), problems });
  if (kind === 'out') return fail([sheetLeftOut(table)]);
  if (kind !== 'actors' && kind !== 'cooperations' && kind !== 'collectives') {
    return fail([problem('error', 'headers-unknown', { row: 1 })]);
  }
  if (!isRecognised(mapping)) return fail([problem('error', 'headers-unknown', { row: 1 })]);
  const problems: Problem[] = [];
  const read = withoutLeftOut(table, mapping.leftOut, problems);
  reportHiddenColumns(table, targets, problems);
  const missing = neededFields(kind).filter(({ id }) => !targets.includes(id));
  if (missing.length > 0) {
    const details = { table: kind };
    return fail(missing.map(({ id }) => problem('error', 'column-missing', { row: 1, value: id, details })));
  }
  const records = readRecords(read, kind, targets, network, { cells, report });
  return { ...records, problems: [...problems, ...records.problems] };
}

/** What nobody sees in the workbook is read like the rest, and said. */
function reportHiddenColumns(
  { headers, hiddenColumns = [] }: Table,
  targets: readonly ColumnTarget[],
  problems: Problem[],
): void {
  for (const column of hiddenColumns) {
    if ((targets[column] ?? null) === null) continue;
    const header = headers[column] ?? '';
    problems.push(problem('info', 'column-hidden', { column: header, value: header }));
  }
}

/** How cells are read, where that is decided, and who wants to know how far it is. */
interface HowRead {
  cells?: Mapping['cells'] | undefined;
  report?: ReportProgress;
}

function sheetLeftOut({ name, rows }: Table): Problem {
  return problem('info', 'sheet-left-out', { value: name, details: { count: rows.length } });
}

/** Reads a table whose columns are known as records of one kind. */
export function readRecords(
  table: Table,
  kind: FileTable,
  targets: readonly ColumnTarget[],
  network: NetworkLists,
  { cells: given, report = ignoreProgress }: HowRead = {},
): Reading {
  const draft = emptyDraft();
  const problems: Problem[] = [];
  reportUnmapped(table, targets, problems);
  const context = tableContext(network.vocabularies, problems);
  const readings = given ?? proposeCells(table);
  const columns = fieldsOfColumns(table, kind, targets, readings, network.customFields, context);
  const idColumn = targets.indexOf(ID);
  const fields = inReadingOrder([...fieldsOf(kind, { customFields: [] }), ...ownOf(columns)]);
  const needed = neededFields(kind);
  const ids = new Set<string>();
  const partners: PartnersOfRow[] = [];
  const partnerColumns = partnersColumns(table, targets);
  const contacts = contactReader(table, targets);
  const reportRow = reportRows(report, table.rows.length);
  for (const [place, tableRow] of table.rows.entries()) {
    const { row, cells: texts } = tableRow;
    reportRow(place);
    const cells = cellsByField(table, columns, readings, row, texts);
    const id = texts[idColumn]?.trim() ?? '';
    const refused = (column: string, code: ProblemCode, value: string, given = '') => {
      problems.push(problem('error', code, { row, column, value }));
      const name = needed.map((field) => cells.get(field.id)?.text ?? '').join(' → ');
      draft.refused.push({ table: kind, row, name, reason: code, value: given });
    };
    // The id of a cooperation is no identity: programs repeat it for some that are several.
    if (id !== '' && ids.has(id) && kind !== 'cooperations') {
      refused(table.headers[idColumn] ?? '', 'duplicate-id', id, id);
      continue;
    }
    ids.add(id);
    const empty = needed.find((field) => (cells.get(field.id)?.text ?? '') === '');
    if (empty) {
      const { header = '', text = '' } = cells.get(empty.id) ?? {};
      refused(header, empty.type.name === 'actor' ? 'end-missing' : 'name-missing', text);
      continue;
    }
    const fileId = id || rowId(table.name, place);
    const record = readRecord(fileId, fields, cells, context);
    if (partnerColumns.length > 0) {
      const name = cells.get('name')?.text ?? '';
      const named = partnerColumns.map(({ column, ...rest }) => ({ ...rest, text: texts[column] ?? '' }));
      partners.push({ row, id: fileId, name, cells: named });
    }
    if (kind === 'actors') draft.contacts.push(...contacts.read(tableRow, fileId));
    reportChecks(kind, record, cells, problems);
    // What a record of this kind can hold is what its fields gave.
    (draft[kind] as Drafted<object>[]).push({ row, record });
  }
  contacts.report(problems);
  draft.cooperations.push(...readPartners(table.name, partners, problems));
  for (const [value, count] of context.notGiven) {
    problems.push(problem('info', 'not-given', { value, details: { count } }));
  }
  problems.push(...context.notes.problems());
  draft.newTerms.push(...context.newTerms.values());
  draft.newFields.push(...fieldsBrought(context));
  for (const { id } of network.customFields) {
    const options = context.newOptions.get(id);
    if (options) draft.newOptions.push({ field: id, options: [...options] });
  }
  return { draft, problems };
}

/** The fields without which there is no record: its name, or both ends. */
function neededFields(kind: FileTable): readonly Field[] {
  return PROGRAM_FIELDS[kind].filter(
    ({ type }) => type.name === 'actor' || (type.name === 'text' && type.needed),
  );
}

/** The main sector is one of the sectors: it is read after them. */
function inReadingOrder(fields: readonly Field[]): Field[] {
  const isPart = ({ type }: Field) => type.name === 'main-sector';
  return [...fields.filter((field) => !isPart(field)), ...fields.filter(isPart)];
}

/** The network's own fields that columns fill, each once. */
function ownOf(columns: readonly (Field | null)[]): Field[] {
  const own = new Map(columns.flatMap((field) => (field?.own ? [[field.id, field]] : [])));
  return [...own.values()];
}

/** The columns that name partners, with the type of the cooperations that each brings. */
function partnersColumns({ headers }: Table, targets: readonly ColumnTarget[]) {
  return targets.flatMap((target, column) => {
    const type = partnersType(target);
    return type === undefined ? [] : [{ column, header: headers[column] ?? '', type }];
  });
}

function reportUnmapped(
  { headers, rows }: Table,
  targets: readonly ColumnTarget[],
  problems: Problem[],
): void {
  headers.forEach((header, column) => {
    const target = targets[column] ?? null;
    if (target === null && header !== '') {
      problems.push(problem('info', 'column-ignored', { column: header, value: header }));
    } else if (target === null && rows.some(({ cells }) => (cells[column] ?? '') !== '')) {
      problems.push(problem('info', 'column-unnamed', { details: { number: column + 1 } }));
    }
    if (isCustomTarget(target) && !target.startsWith('own '))
      problems.push(problem('info', 'column-custom', { column: header, value: header }));
  });
}

/** The cells of a row by the field that their column fills. Of two columns of one field the last that says something counts. */
function cellsByField(
  { headers }: Table,
  columns: readonly (Field | null)[],
  readings: readonly CellsReading[],
  row: number,
  texts: readonly string[],
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  columns.forEach((field, column) => {
    const text = texts[column]?.trim() ?? '';
    const reading = readings[column];
    if (field && reading && (text !== '' || !cells.has(field.id)))
      cells.set(field.id, { row, header: headers[column] ?? '', text, reading });
  });
  return cells;
}

/** Takes what a row gives; fields that it leaves empty stay away, so that they erase nothing. */
function readRecord(
  id: string,
  fields: readonly Field[],
  cells: ReadonlyMap<string, Cell>,
  context: TableContext,
): object {
  let record: object = { id };
  for (const field of fields) {
    const cell = cells.get(field.id);
    const value = cell && readField(cell, field, context);
    if (value === undefined) continue;
    // What an own field of the network cannot hold is stored all the same.
    const change = field.own ? withStored(record, field, value) : withValue(record, field, value);
    record = { ...record, ...change };
  }
  return record;
}

function reportChecks(
  kind: FileTable,
  record: object,
  cells: ReadonlyMap<string, Cell>,
  problems: Problem[],
): void {
  for (const { field: path, code } of checksOf(kind, record)) {
    // The two ends are compared once it is known whom they name.
    if (code === 'same-ends') continue;
    const field = PROGRAM_FIELDS[kind].find((field) => field.path.join('.') === path);
    const {
      row,
      header: column,
      text: value,
    } = cells.get(field?.id ?? '') ?? {
      row: null,
      header: '',
      text: '',
    };
    problems.push(problem('warning', code, { row, column, value }));
  }
}

function checksOf(kind: FileTable, record: object) {
  if (kind === 'actors') return checkActor(actorSchema.parse(record));
  return kind === 'cooperations' ? checkCooperation(cooperationSchema.parse(record)) : [];
}
