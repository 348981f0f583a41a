import { fold } from '../graph/fold.ts';
import { english, french } from '../i18n/catalogues.ts';
import type { CustomField } from '../model/network.ts';
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
  const targets = table.headers.map((header): ColumnTarget => {
    const own = ownField(customFields, kind, header);
    if (own && !taken.has(`own ${own.id}`)) return take(`own ${own.id}`);
    const field = fieldOf(header, kind);
    if (field === undefined || taken.has(field)) return header === '' ? null : 'custom';
    return take(field);
  });
  return { kind, targets };
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
  const fields = new Set(table.headers.map((header) => fieldOf(header, 'cooperations')));
  return fields.has('from') && fields.has('to') ? 'cooperations' : 'actors';
}
