import { fold } from '../../base/fold.ts';
import { english, french } from '../../i18n/catalogues.ts';
import type { CustomField } from '../../model/network.ts';
import { type ColumnTarget, type Field, fieldsOf, isCustomTarget, type TableKind } from './fields.ts';
import { ACTOR_HEADERS, COOPERATION_HEADERS } from './header-words.ts';
import type { Table } from './table.ts';

/** What a table holds and what becomes of each of its columns, in their order. */
export interface Mapping {
  kind: TableKind;
  targets: ColumnTarget[];
}

/** Proposes what a table holds and what each column means, from its headers; the user may change all of it. */
export function proposeMapping(
  table: Table,
  asked?: TableKind,
  customFields: readonly CustomField[] = [],
): Mapping {
  const kind = asked ?? guessKind(table);
  const taken = new Set<ColumnTarget>();
  const take = (target: ColumnTarget) => {
    taken.add(target);
    return target;
  };
  const targets = table.headers.map((header, column): ColumnTarget => {
    const own = ownField(customFields, kind, header);
    if (own && !taken.has(`own ${own.id}`)) return take(`own ${own.id}`);
    const field = kind === 'cooperations' && isSourceEnd(table, header) ? 'from' : fieldOf(header, kind);
    const meant =
      field === 'type' && kind === 'cooperations' && tellsDirection(table, column) ? 'directed' : field;
    if (meant === undefined || taken.has(meant)) return header === '' ? null : 'custom';
    return take(meant);
  });
  return { kind, targets };
}

/** "Source" beside "Target" is an end of a tie, as graph programs write it; alone it is where a fact comes from. */
function isSourceEnd({ headers }: Table, header: string): boolean {
  return headerKey(header) === 'source' && headers.some((other) => headerKey(other) === 'target');
}

const DIRECTIONS: readonly string[] = ['directed', 'undirected', 'mutual'];
const SAMPLED = 200;

/** Gephi heads the direction of its edges "Type". */
function tellsDirection(table: Table, column: number): boolean {
  const words = table.rows.slice(0, SAMPLED).map(({ cells }) => fold(cells[column] ?? ''));
  return words.some(Boolean) && words.every((word) => word === '' || DIRECTIONS.includes(word));
}

/** The network's own field that a header names, in either language. */
export function ownField(
  customFields: readonly CustomField[],
  kind: TableKind,
  header: string,
): CustomField | undefined {
  const of = kind === 'actors' ? 'actor' : 'cooperation';
  const name = fold(header);
  if (name === '') return undefined;
  return customFields.find(
    (field) =>
      field.of === of && [field.label.fr, field.label.en].some((label) => fold(label ?? '') === name),
  );
}

/** Whether any column was recognised at all. */
export function isRecognised({ targets }: Mapping): boolean {
  return targets.some((target) => target !== null && !isCustomTarget(target));
}

/** The field that a header names; undefined when it names none. */
function fieldOf(header: string, kind: TableKind): Field | undefined {
  return WORDS[kind].get(headerKey(header));
}

/** Units and hints in brackets are no part of the name: "Budget (€)" is "budget". */
function headerKey(header: string): string {
  return fold(header.replace(/\([^)]*\)/g, ' '));
}

const WORDS: Readonly<Record<TableKind, ReadonlyMap<string, Field>>> = {
  actors: wordsOf('actors'),
  cooperations: wordsOf('cooperations'),
};

function wordsOf(kind: TableKind): Map<string, Field> {
  const words = new Map<string, Field>();
  const headers: Readonly<Partial<Record<Field, readonly string[]>>> =
    kind === 'actors' ? ACTOR_HEADERS : COOPERATION_HEADERS;
  // The catalogues' own words come first: what we write must be read back as what it was.
  for (const labels of [french.fields[kind], english.fields[kind]] as Partial<Record<Field, string>>[]) {
    for (const field of fieldsOf(kind)) addWord(words, labels[field] ?? '', field);
  }
  for (const field of fieldsOf(kind)) {
    addWord(words, field, field);
    for (const word of headers[field] ?? []) addWord(words, word, field);
  }
  return words;
}

function addWord(words: Map<string, Field>, word: string, field: Field): void {
  const key = headerKey(word);
  if (key !== '' && !words.has(key)) words.set(key, field);
}

/** A table with both ends of ties holds cooperations; otherwise it holds actors. */
function guessKind(table: Table): TableKind {
  const fields = new Set(
    table.headers.map((header) => (isSourceEnd(table, header) ? 'from' : fieldOf(header, 'cooperations'))),
  );
  return fields.has('from') && fields.has('to') ? 'cooperations' : 'actors';
}
