import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';
import { ownFields } from '../../fields/own.ts';
import { readNumber } from '../../fields/read-number.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { idAtYear } from '../../fields/value.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import type { CustomField } from '../../model/network.ts';
import {
  asksForName,
  asksForPartners,
  GRID,
  gridHeader,
  isDayOfAnswer,
  isSurvey,
  isTechnical,
  namesOthers,
  partnerGrids,
  partOfGroup,
  plainQuestion,
} from './answers.ts';
import { type ColumnTarget, isCustomTarget } from './column-target.ts';
import { type CellsReading, proposeCells } from './column-types.ts';
import { contactPart, contactTargets } from './contact-columns.ts';
import { endsOf } from './end-headers.ts';
import type { WordChoices } from './found-words.ts';
import { type LeftOut, withoutLeftOut } from './left-out.ts';
import { isMatrix } from './matrix.ts';
import type { NotGivenWords } from './not-given.ts';
import { namesPartners } from './partner-headers.ts';
import { partnersTarget } from './partners.ts';
import { besideResource } from './pooled-headers.ts';
import { proposeTies } from './propose-ties.ts';
import { ID, idTitle } from './record-columns.ts';
import { isSeats, seatTargets } from './seats.ts';
import { isSheetToLeaveOut, type SheetKind } from './sheet-kind.ts';
import type { Table } from './table.ts';
import { NO_TYPE, type TiesSettings } from './tie-settings.ts';

export type TableKind = 'actors' | 'cooperations';
/** The tables whose columns are fields. */
type ColumnTable = TableKind | 'collectives';

/** What a table holds and what becomes of each of its columns, in their order. */
export interface Mapping {
  kind: SheetKind;
  targets: ColumnTarget[];
  /** How the cells of each column are read; proposed from the rows where it is not given. */
  cells?: CellsReading[];
  /** What becomes of words that stand where an entry of a list is wanted; proposed where it is not given. */
  words?: WordChoices;
  /** Words that mean that nothing is given, where they are others than usual. */
  notGiven?: NotGivenWords;
  /** Rows that are not read; unless said otherwise, those that are about the table itself. */
  leftOut?: LeftOut;
  /** What the ties are that columns of partners, questions and matrices give. */
  ties?: TiesSettings;
  /** What is said of every row where no cell of it says it: texts by the ids of fields. */
  constants?: Readonly<Record<string, string>>;
}

/** Proposes what a table holds and what each column means, from its headers; the user may change all of it. */
export function proposeMapping(
  table: Table,
  asked?: SheetKind,
  customFields: readonly CustomField[] = [],
): Mapping {
  const read = withoutLeftOut(table);
  const kind = asked ?? proposeKind(read);
  const targets = proposeTargets(read, kind, customFields);
  return { kind, targets, cells: proposeCells(read), ties: proposeTies(read, kind, targets) };
}

function proposeTargets(table: Table, kind: SheetKind, customFields: readonly CustomField[]): ColumnTarget[] {
  if (kind === 'out' || kind === 'matrix') return table.headers.map(() => null);
  if (kind === 'seats') return proposeSeats(table);
  if (kind === 'answers') return proposeAnswers(table, customFields);
  return proposeFields(table, kind, customFields);
}

/** Who sits where, and the persons. */
function proposeSeats(table: Table): ColumnTarget[] {
  const persons = contactTargets(table);
  const seats = seatTargets(table.headers);
  return table.headers.map((_, column) => seats[column] ?? persons[column] ?? null);
}

/** The respondent's own fields, and the partners that it names or that columns stand for. */
function proposeAnswers(table: Table, customFields: readonly CustomField[]): ColumnTarget[] {
  const plain = table.headers.map((header) => {
    const question = plainQuestion(partOfGroup(header) ?? header);
    return idNamed(header, 'actors') === undefined && idNamed(question, 'actors') !== undefined
      ? question
      : header;
  });
  const fields = proposeFields({ ...table, headers: plain }, 'actors', customFields);
  let name = fields.indexOf('name');
  if (name < 0) {
    name = table.headers.findIndex(asksForName);
    if (name >= 0) fields[name] = 'name';
  }
  const names = new Set(table.rows.map(({ cells }) => fold(cells[name] ?? '')).filter(Boolean));
  const grids = partnerGrids(table, names);
  const free = (id: string) => !fields.includes(id);
  return table.headers.map((header, column): ColumnTarget => {
    const found = fields[column] ?? null;
    if (grids.has(gridHeader(header)?.question ?? ''))
      return namesOthers(table, column) ? partnersTarget(NO_TYPE) : GRID;
    const asked = partOfGroup(header) ?? header;
    if (isDayOfAnswer(asked)) return free('checkedOn') ? 'checkedOn' : null;
    if (isTechnical(asked)) return null;
    if (found === 'custom' && gridHeader(header) === null && asksForPartners(header))
      return partnersTarget(NO_TYPE);
    return found;
  });
}

function proposeFields(
  table: Table,
  kind: ColumnTable,
  customFields: readonly CustomField[],
): ColumnTarget[] {
  const taken = new Set<ColumnTarget>();
  const take = (target: ColumnTarget) => {
    taken.add(target);
    return target;
  };
  const persons = contactTargets(table);
  const ends = kind === 'cooperations' ? endsByName(table) : null;
  const hasResource =
    kind !== 'actors' && table.headers.some((header) => idNamed(header, kind) === 'resource');
  return table.headers.map((header, column): ColumnTarget => {
    if (column === ends?.from) return take('from');
    if (column === ends?.to) return take('to');
    const own = ownFieldNamed(customFields, kind, header)?.own;
    if (own && !taken.has(`own ${own.id}`)) return take(`own ${own.id}`);
    const yearly = figureOfYear(customFields, kind, header);
    if (yearly !== undefined && !taken.has(yearly)) return take(yearly);
    if (kind === 'actors' && namesPartners(headerKey(header)) && !isCount(table, column))
      return partnersTarget(NO_TYPE);
    const person = persons[column];
    // A tie or a collective has nobody of its own: what is about persons stays out of its fields.
    const known = idNamed(header, kind) ?? besideResource(header, hasResource);
    if (person !== undefined && (known === undefined || contactPart(person)?.part === 'last')) {
      return kind === 'actors' ? person : null;
    }
    const meant =
      known === 'type' && kind === 'cooperations' && givesDirection(table, column) ? 'directed' : known;
    if (meant === undefined || taken.has(meant)) return header === '' ? null : 'custom';
    if (meant === 'strength' && isWeight(table, column)) return 'new number';
    return take(meant);
  });
}

/**
 * The ends of a cooperation: named one by one, or by two headers that are ends only together, as "Source" beside
 * "Cible" is; alone it says where a fact is from.
 */
function endsByName({ headers }: Table): { from: number; to: number } | null {
  const from = headers.findIndex((header) => idNamed(header, 'cooperations') === 'from');
  const to = headers.findIndex((header) => idNamed(header, 'cooperations') === 'to');
  return from >= 0 && to >= 0 ? { from, to } : endsOf(headers);
}

const DIRECTIONS: readonly string[] = ['directed', 'undirected', 'mutual'];
const SAMPLED = 200;

/** Gephi heads the direction of its edges "Type". */
function givesDirection(table: Table, column: number): boolean {
  const words = table.rows.slice(0, SAMPLED).map(({ cells }) => fold(cells[column] ?? ''));
  return words.some(Boolean) && words.every((word) => word === '' || DIRECTIONS.includes(word));
}

/**
 * Whether a column holds weights, as graph programs count them, which say another thing than a strength of 1 to 5:
 * 12, or 3.5.
 */
function isWeight({ headers, rows }: Table, column: number): boolean {
  const key = headerKey(headers[column] ?? '');
  if (key !== 'weight' && key !== 'poids') return false;
  const cells = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
  return (
    !cells.every((cell) => /^[1-5](?:[.,]0+)?$/.test(cell)) &&
    cells.every((cell) => readNumber(cell) !== null)
  );
}

/** The network's own field that a header names, in either language. */
export function ownFieldNamed(
  customFields: readonly CustomField[],
  kind: ColumnTable,
  header: string,
): Field | undefined {
  const name = fold(header);
  if (name === '') return undefined;
  return ownFields({ customFields }, kind).find(({ own }) =>
    [own?.label.fr, own?.label.en].some((label) => fold(label ?? '') === name),
  );
}

/** "CA 2024", "ETP au 31/12/2025", "Budget 2023 (k€)": one year of a figure; undefined for any other header. */
export function figureOfYear(
  customFields: readonly CustomField[],
  kind: ColumnTable,
  header: string,
): ColumnTarget | undefined {
  const { name, year } = headerAtYear(header);
  if (year === '') return undefined;
  const own = ownFieldNamed(customFields, kind, name);
  if (own) return own.type.name === 'figures' ? idAtYear(`own ${own.own?.id}`, year) : undefined;
  const id = idNamed(name, kind);
  const field = PROGRAM_FIELDS[kind].find((one) => one.id === id);
  return field?.type.name === 'figures' ? idAtYear(field.id, year) : undefined;
}

/** A header and the one year that it names; '' where it names none, or several. */
export function headerAtYear(header: string): { name: string; year: string } {
  const years = header.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const [year = ''] = years;
  if (years.length !== 1) return { name: header, year: '' };
  const parting = /(?:\b(?:au|en|fin|de|pour|in|of|for|exercice|ann[ée]e|year)\s+)*(?:31[/.-]12[/.-])?\b/;
  const name = header.replaceAll('_', ' ').replace(new RegExp(`${parting.source}${year}`, 'iu'), ' ');
  return {
    name: name
      .replace(/[-–—:]\s*$/, ' ')
      .replace(/^\s*[-–—:]/, ' ')
      .trim(),
    year,
  };
}

/** "Membres" may head how many there are. */
function isCount({ rows }: Table, column: number): boolean {
  return rows.slice(0, SAMPLED).some(({ cells }) => /^\d+$/.test(cells[column] ?? ''));
}

/** Whether a header names a field of actors or of cooperations. */
export function isKnownHeader(header: string): boolean {
  return idNamed(header, 'actors') !== undefined || idNamed(header, 'cooperations') !== undefined;
}

/** Whether any column was recognised at all. */
export function isRecognised({ kind, targets }: Mapping): boolean {
  if (kind === 'matrix') return true;
  return targets.some((target) => target !== null && !isCustomTarget(target) && !contactPart(target));
}

/** The id of the field that a header names; undefined when it names none. */
function idNamed(header: string, kind: ColumnTable): string | undefined {
  return WORDS[kind].get(headerKey(header));
}

/** Units and hints in brackets are no part of the name: "Budget (€)" is "budget". */
function headerKey(header: string): string {
  return fold(header.replace(/\([^)]*\)/g, ' '));
}

/** Other names of the column of identifiers. */
const ID_NAMES: Readonly<Record<ColumnTable, readonly string[]>> = {
  actors: ['identifiant', 'identifier', 'code acteur', 'ref', 'reference', 'key', 'n'],
  cooperations: ['identifiant', 'identifier', 'ref', 'reference', 'edge id'],
  collectives: ['identifiant', 'identifier', 'ref', 'reference'],
};

const WORDS: Readonly<Record<ColumnTable, ReadonlyMap<string, string>>> = {
  actors: wordsOf('actors'),
  cooperations: wordsOf('cooperations'),
  collectives: wordsOf('collectives'),
};

function wordsOf(kind: ColumnTable): Map<string, string> {
  const words = new Map<string, string>();
  const add = (word: string, id: string) => {
    const key = headerKey(word);
    if (key !== '' && !words.has(key)) words.set(key, id);
  };
  // The catalogues' own words come first: what we write must be read back as what it was.
  for (const language of ['fr', 'en'] as const) {
    add(idTitle(kind, language), ID);
    for (const field of PROGRAM_FIELDS[kind]) add(fieldLabel(field, language), field.id);
  }
  for (const { id, names } of [{ id: ID, names: ID_NAMES[kind] }, ...PROGRAM_FIELDS[kind]]) {
    for (const word of [id, ...names]) add(word, id);
  }
  return words;
}

/** A table with both ends holds cooperations; otherwise it holds actors, unless its name says that it is no data. */
function proposeKind(table: Table): SheetKind {
  if (table.hidden || isSheetToLeaveOut(table.name)) return 'out';
  // Names may be "A" and "B", as headers of ends are.
  if (isMatrix(table)) return 'matrix';
  if (endsByName(table)) return 'cooperations';
  if (isSeats(table)) return 'seats';
  return isSurvey(table) ? 'answers' : 'actors';
}
