import type { Field } from '../../fields/field.ts';
import { fieldOf, fieldsOf, PROGRAM_FIELDS } from '../../fields/register.ts';
import { numberOf, withValue, yearField } from '../../fields/value.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import { actorSchema } from '../../model/actor.ts';
import { checkActor, checkCooperation } from '../../model/checks.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import { figuresIn, storedFigures, UNDATED, withFigure } from '../../model/figures.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress, reportRows } from '../progress.ts';
import { type Drafted, emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { type Cell, readField, type TableContext, tableContext, termId } from './cell-reader.ts';
import { isRecognised, type Mapping } from './column-mapping.ts';
import { type ColumnTarget, isCustomTarget } from './column-target.ts';
import { type CellsReading, columnReading, proposeCells } from './column-types.ts';
import { contactReader } from './contacts.ts';
import { type FoundWord, NEW_ENTRY } from './found-words.ts';
import { withoutLeftOut } from './left-out.ts';
import { proposeMatrix, readMatrix } from './matrix.ts';
import { withUnits } from './measure-cells.ts';
import { type PartnersOfRow, readPartners } from './partners.ts';
import { tieCellsOf, tieColumns } from './propose-ties.ts';
import { type FileTable, ID } from './record-columns.ts';
import { readSeats, seatTarget } from './seats.ts';
import type { SheetKind } from './sheet-kind.ts';
import type { Table } from './table.ts';
import { fieldsBrought, fieldsOfColumns } from './table-fields.ts';
import type { TieWords } from './tie-cells.ts';
import { MATRIX, type TiesSettings } from './tie-settings.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'> & Partial<Pick<Network, 'language'>>;

/** Reads a table under a mapping as records; what cannot be used is reported by row, column and reason. */
export function interpret(
  table: Table,
  mapping: Mapping,
  network: NetworkLists,
  report: ReportProgress = ignoreProgress,
): Reading {
  const { kind, targets } = mapping;
  const fail = (problems: Problem[]) => ({ draft: emptyDraft(), problems });
  if (kind === 'out') return fail([sheetLeftOut(table)]);
  if (!isRecognised(mapping)) return fail([problem('error', 'headers-unknown', { row: 1 })]);
  const problems: Problem[] = [];
  const read = withoutLeftOut(table, mapping.leftOut, problems);
  reportHiddenColumns(table, targets, problems);
  const missing = missingColumns(kind, targets);
  if (missing.length > 0) {
    const details = { table: kind };
    return fail(missing.map((value) => problem('error', 'column-missing', { row: 1, value, details })));
  }
  const records = readKind(read, mapping, network, report);
  return { ...records, problems: [...problems, ...records.problems] };
}

/** The columns that a table of this kind cannot do without and that it lacks. */
function missingColumns(kind: SheetKind, targets: readonly ColumnTarget[]): string[] {
  if (kind === 'out' || kind === 'matrix') return [];
  if (kind === 'seats') return targets.includes(seatTarget('member')) ? [] : ['member'];
  const needed = neededFields(kind === 'answers' ? 'actors' : kind);
  return needed.filter(({ id }) => !targets.includes(id)).map(({ id }) => id);
}

function readKind(
  table: Table,
  { kind, targets, cells, words, notGiven, ties = {}, constants = {} }: Mapping,
  network: NetworkLists,
  report: ReportProgress,
): Reading {
  switch (kind) {
    case 'matrix': {
      const problems: Problem[] = [];
      const context = tableContext(network.vocabularies, problems, { words, notGiven });
      const settings = ties[MATRIX] ?? proposeMatrix(table);
      const { draft, problems: found } = readMatrix(table, settings, tieWords(context));
      draft.newTerms.push(...context.newTerms.values());
      return { draft, problems: [...problems, ...found], words: context.words.found() };
    }
    case 'seats':
      return readSeats(table, targets, constants.collective ?? table.name.replace(/\.\w+$/, ''));
    case 'out':
      return { draft: emptyDraft(), problems: [] };
    default: {
      const declared = kind === 'answers';
      const how = { cells, words, notGiven, report, ties, constants, declared };
      return readRecords(table, declared ? 'actors' : kind, targets, network, how);
    }
  }
}

/** Words of ties as the network knows them; a type that it does not know is added. */
function tieWords(context: TableContext): TieWords {
  return {
    strength: (word) => {
      const step = context.find.fixed('strength', word);
      return step === undefined ? undefined : Number(step);
    },
    type: (word) =>
      termId(context, 'cooperationTypes', word, (severity, code, value = word) =>
        context.problems.push(problem(severity, code, { value })),
      ),
  };
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
  words?: Mapping['words'] | undefined;
  notGiven?: Mapping['notGiven'] | undefined;
  report?: ReportProgress;
  /** What the ties of its columns of partners are; proposed where it is not given. */
  ties?: TiesSettings;
  /** What is said of every row where no cell of it says it: texts by the ids of fields. */
  constants?: Readonly<Record<string, string>>;
  /** The rows are what respondents say of themselves. */
  declared?: boolean;
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
  {
    cells: given,
    words,
    notGiven,
    report = ignoreProgress,
    ties = {},
    constants = {},
    declared = false,
  }: HowRead = {},
): Reading {
  const draft = emptyDraft();
  const problems: Problem[] = [];
  reportUnmapped(table, targets, problems);
  const context = tableContext(network.vocabularies, problems, { words, notGiven });
  const readings = given ?? proposeCells(table);
  const columns = fieldsOfColumns(table, kind, targets, readings, network.customFields, context);
  const idColumn = targets.indexOf(ID);
  const fields = inReadingOrder([...fieldsOf(kind, { customFields: [] }), ...otherFieldsOf(columns)]);
  const needed = neededFields(kind);
  const ids = new Set<string>();
  const partners: PartnersOfRow[] = [];
  const partnerColumns = kind === 'actors' ? tieColumns(table, targets) : [];
  const contacts = contactReader(table, targets, context.isNotGiven);
  const reportRow = reportRows(report, table.rows.length);
  for (const [place, tableRow] of table.rows.entries()) {
    const { row, cells: texts } = tableRow;
    reportRow(place);
    const cells = withConstants(cellsByField(table, columns, readings, row, texts), row, kind, constants);
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
      const named = tieCellsOf(tableRow, partnerColumns, ties);
      partners.push({ row, id: fileId, name, cells: named });
    }
    if (kind === 'actors') draft.contacts.push(...contacts.read(tableRow, fileId));
    reportChecks(kind, record, cells, problems);
    // What a record of this kind can hold is what its fields gave.
    (draft[kind] as Drafted<object>[]).push({ row, record });
  }
  contacts.report(problems);
  draft.cooperations.push(
    ...readPartners(
      table.name,
      partners,
      { words: tieWords(context), declared, isNotGiven: context.isNotGiven },
      problems,
    ),
  );
  for (const [value, count] of context.notGiven) {
    problems.push(problem('info', 'not-given', { value, details: { count } }));
  }
  problems.push(...context.notes.problems(), ...problemsOfWords(context.words.found(), network));
  draft.newTerms.push(...context.newTerms.values());
  draft.newFields.push(...fieldsBrought(context));
  for (const { id } of network.customFields) {
    const options = context.newOptions.get(id);
    if (options) draft.newOptions.push({ field: id, options: [...options] });
  }
  return { draft, problems, words: context.words.found() };
}

/** What became of words that name no entry exactly. Those that a list takes are reported where they come first. */
function problemsOfWords(
  words: readonly FoundWord[],
  { vocabularies, language = 'fr' }: NetworkLists,
): Problem[] {
  const told = words.flatMap(({ list, word, count, how, choice, chosen }) => {
    if (choice === '') return [problem('info', 'word-left', { value: word, details: { count } })];
    if (how !== 'near' || chosen) return [];
    const read = labelOf(vocabularies, list, choice, language);
    return [problem('info', 'word-near', { value: word, details: { count, read } })];
  });
  const meant = words.filter(({ how, choice, chosen }) => how === 'meaning' && choice !== '' && !chosen);
  const lists = [...new Set(meant.map(({ list }) => list))];
  return [
    ...told,
    ...lists.flatMap((list) => {
      const said = meant
        .filter((word) => word.list === list)
        .map(({ word, count, choice }) => {
          const read = choice === NEW_ENTRY ? word : labelOf(vocabularies, list, choice, language);
          return `${word} → ${read} (${count})`;
        });
      return inRemarks(said).map((value) => problem('info', 'words-meant', { value, details: { list } }));
    }),
  ];
}

/** What one remark holds before another begins. */
const LONGEST_REMARK = 190;

/** Short texts joined, in as many remarks as they need. */
function inRemarks(texts: readonly string[]): string[] {
  const remarks: string[] = [];
  for (const text of texts) {
    const joined = [...remarks.slice(-1), text].join(', ');
    if (remarks.length > 0 && joined.length <= LONGEST_REMARK) remarks[remarks.length - 1] = joined;
    else remarks.push(text);
  }
  return remarks;
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

/** The network's own fields and the years of figures that columns fill, each once. */
function otherFieldsOf(columns: readonly (Field | null)[]): Field[] {
  const others = new Map(
    columns.flatMap((field) => (field && (field.own || field.year !== '') ? [[field.id, field]] : [])),
  );
  return [...others.values()];
}

/** The cells of a row with what is said of every row, for fields of which it says nothing. */
function withConstants(
  cells: Map<string, Cell>,
  row: number,
  kind: FileTable,
  constants: Readonly<Record<string, string>>,
): Map<string, Cell> {
  for (const [id, text] of Object.entries(constants)) {
    const field = fieldOf(kind, id);
    if (!field || text.trim() === '' || (cells.get(id)?.text ?? '') !== '') continue;
    cells.set(id, { row, header: '', text: text.trim(), reading: columnReading('', [text]) });
  }
  return cells;
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
  written: ReadonlyMap<string, Cell>,
  context: TableContext,
): object {
  const cells = withUnits(fields, written);
  let record: object = { id };
  // Written in place: copying them for each of thousands of columns takes minutes.
  const own = new Map<string, unknown>();
  for (const field of fields) {
    const cell = cells.get(field.id);
    const value = cell && readField(cell, field, context);
    if (value === undefined) continue;
    // What an own field of the network cannot hold is stored all the same.
    const year = field.type.name === 'figures' ? UNDATED : field.year;
    if (field.own && year !== '') {
      const figures = withFigure(figuresIn(own.get(field.own.id)), year, numberOf(value));
      own.set(field.own.id, storedFigures(figures));
    } else if (field.own) own.set(field.own.id, value);
    else {
      const filled = year === UNDATED ? yearField(field, UNDATED) : field;
      record = { ...record, ...withValue(record, filled, value) };
    }
  }
  record = withImpliedStatus(record, cells, context);
  return own.size === 0 ? record : { ...record, custom: Object.fromEntries(own) };
}

/** Whoever calls a body an ESAT or a CAE where its kind or its legal form is asked says its status as well. */
function withImpliedStatus(record: object, cells: ReadonlyMap<string, Cell>, { find }: TableContext): object {
  if ('statuses' in record || !('kind' in record || 'legalForm' in record)) return record;
  const said = ['kind', 'legalForm'].flatMap(
    (id) => find.fixed('actorStatus', cells.get(id)?.text ?? '') ?? [],
  );
  return said.length === 0 ? record : { ...record, statuses: [...new Set(said)] };
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
