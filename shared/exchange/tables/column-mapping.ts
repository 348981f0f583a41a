import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';
import { ownFields } from '../../fields/own.ts';
import { readNumber } from '../../fields/read-number.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import type { CustomField, CustomFieldType } from '../../model/network.ts';
import { type CellsReading, proposeCells } from './column-types.ts';
import { contactPart, contactTargets } from './contact-columns.ts';
import { type LeftOut, withoutLeftOut } from './left-out.ts';
import { PARTNERS_HEADERS, partnersTarget } from './partners.ts';
import { ID, idTitle } from './record-columns.ts';
import { isSheetToLeaveOut, type SheetKind } from './sheet-kind.ts';
import type { Table } from './table.ts';

export type TableKind = 'actors' | 'cooperations';
/** The tables whose columns are fields. */
type ColumnTable = TableKind | 'collectives';

/**
 * One of the network's own fields: the one of this id, a new one of this type, or (custom) the one that the
 * header names, made with the type that the cells speak for when there is none.
 */
type CustomTarget = 'custom' | `own ${string}` | `new ${CustomFieldType}`;

/**
 * What becomes of a column: the identifier or a field of the program by its id, a field of the network's own, or
 * nothing (null).
 */
export type ColumnTarget = CustomTarget | (string & {}) | null;

/** What a table holds and what becomes of each of its columns, in their order. */
export interface Mapping {
  kind: SheetKind;
  targets: ColumnTarget[];
  /** How the cells of each column are read; proposed from the rows where it is not given. */
  cells?: CellsReading[];
  /** Rows that are not read; unless said otherwise, those that are about the table itself. */
  leftOut?: LeftOut;
}

export function isCustomTarget(target: ColumnTarget): target is CustomTarget {
  return target !== null && (target === 'custom' || target.startsWith('own ') || target.startsWith('new '));
}

/** Proposes what a table holds and what each column means, from its headers; the user may change all of it. */
export function proposeMapping(
  table: Table,
  asked?: SheetKind,
  customFields: readonly CustomField[] = [],
): Mapping {
  const read = withoutLeftOut(table);
  const kind = asked ?? proposeKind(read);
  return { kind, targets: proposeTargets(read, kind, customFields), cells: proposeCells(read) };
}

function proposeTargets(table: Table, kind: SheetKind, customFields: readonly CustomField[]): ColumnTarget[] {
  if (kind !== 'actors' && kind !== 'cooperations' && kind !== 'collectives') {
    return table.headers.map(() => null);
  }
  const taken = new Set<ColumnTarget>();
  const take = (target: ColumnTarget) => {
    taken.add(target);
    return target;
  };
  const persons = contactTargets(table);
  return table.headers.map((header, column): ColumnTarget => {
    const own = ownFieldNamed(customFields, kind, header)?.own;
    if (own && !taken.has(`own ${own.id}`)) return take(`own ${own.id}`);
    if (kind === 'actors' && isPartnersHeader(header)) return partnersTarget(NO_TYPE);
    const person = persons[column];
    // A tie or a collective has nobody of its own: what is about persons stays out of its fields.
    const known = idNamed(header, kind);
    if (person !== undefined && (known === undefined || contactPart(person)?.part === 'last')) {
      return kind === 'actors' ? person : null;
    }
    const field = kind === 'cooperations' && isSourceEnd(table, header) ? 'from' : known;
    const meant =
      field === 'type' && kind === 'cooperations' && givesDirection(table, column) ? 'directed' : field;
    if (meant === undefined || taken.has(meant)) return header === '' ? null : 'custom';
    if (meant === 'strength' && isWeight(table, column)) return 'new number';
    return take(meant);
  });
}

/** "Source" beside "Target" is an end of a cooperation, as graph programs write it; alone it says where a fact is from. */
function isSourceEnd({ headers }: Table, header: string): boolean {
  return headerKey(header) === 'source' && headers.some((other) => headerKey(other) === 'target');
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

/** The type of cooperations of which nothing is said. */
const NO_TYPE = '';

const PARTNERS_NAMES: ReadonlySet<string> = new Set(PARTNERS_HEADERS);

function isPartnersHeader(header: string): boolean {
  return PARTNERS_NAMES.has(headerKey(header));
}

/** Whether a header names a field of actors or of cooperations. */
export function isKnownHeader(header: string): boolean {
  return idNamed(header, 'actors') !== undefined || idNamed(header, 'cooperations') !== undefined;
}

/** Whether any column was recognised at all. */
export function isRecognised({ targets }: Mapping): boolean {
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
  const fields = new Set(
    table.headers.map((header) => (isSourceEnd(table, header) ? 'from' : idNamed(header, 'cooperations'))),
  );
  return fields.has('from') && fields.has('to') ? 'cooperations' : 'actors';
}
