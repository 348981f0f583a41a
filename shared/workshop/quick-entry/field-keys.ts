import { fold } from '../../base/fold.ts';
import type { Language } from '../../bridge.ts';
import type { Field, FixedList } from '../../fields/field.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import type { Statement } from './grammar.ts';

type StatementKind = Statement['kind'];

export type WordList = VocabularyName | FixedList;

const TABLES = { actors: 'actors', ties: 'cooperations' } as const;

/** The fields that a line of each kind can give. */
const FIELDS: Readonly<Record<StatementKind, readonly Field[]>> = {
  actors: fieldsOfQuickEntry('actors'),
  ties: fieldsOfQuickEntry('ties'),
};

function fieldsOfQuickEntry(kind: StatementKind): readonly Field[] {
  return PROGRAM_FIELDS[TABLES[kind]].filter(({ quick }) => quick !== null);
}

export function quickFields(kind: StatementKind): readonly Field[] {
  return FIELDS[kind];
}

/** The fields by the words of `key=value`, in both languages. */
const BY_WORD: Readonly<Record<StatementKind, ReadonlyMap<string, Field>>> = {
  actors: byWord(FIELDS.actors),
  ties: byWord(FIELDS.ties),
};

function byWord(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const words = new Map<string, Field>();
  for (const field of fields) {
    for (const word of [field.id, ...(field.quick?.fr ?? []), ...(field.quick?.en ?? [])]) {
      if (!words.has(fold(word))) words.set(fold(word), field);
    }
  }
  return words;
}

export function fieldNamed(kind: StatementKind, word: string): Field | undefined {
  return BY_WORD[kind].get(fold(word));
}

/** The word of `key=value` that we write. */
export function quickKey({ id, quick }: Field, language: Language): string {
  return quick?.[language][0] ?? id;
}

/** The list whose words are values of a field. */
function wordListOf({ type }: Field): WordList | null {
  switch (type.name) {
    case 'choice':
    case 'choices':
    case 'scale':
      return type.list.of === 'field' ? null : type.list.name;
    case 'sectors':
    case 'main-sector':
      return 'sectors';
    default:
      return null;
  }
}

/** The lists whose words a line of each kind may hold. */
export const WORD_LISTS: Readonly<Record<StatementKind, readonly WordList[]>> = {
  actors: FIELDS.actors.flatMap((field) => wordListOf(field) ?? []),
  ties: FIELDS.ties.flatMap((field) => wordListOf(field) ?? []),
};
