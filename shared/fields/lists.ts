import type { ActorSector } from '../model/actor.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import type { ChoiceList, Field } from './field.ts';
import { fieldValue, textOf, wordsOf } from './value.ts';

const SECTORS: ChoiceList = { of: 'vocabulary', name: 'sectors' };

/** The list that the values of a field are taken from; undefined for a field that has none. */
export function listOfField({ type }: Pick<Field, 'type'>): ChoiceList | undefined {
  switch (type.name) {
    case 'choice':
    case 'choices':
    case 'scale':
      return type.list;
    case 'sectors':
    case 'main-sector':
      return SECTORS;
    default:
      return undefined;
  }
}

/** Whether a field stores entries of this list of the network; the main sector is stored among the sectors. */
export function takesFrom(field: Pick<Field, 'type'>, name: VocabularyName): boolean {
  const list = listOfField(field);
  return list?.of === 'vocabulary' && list.name === name && field.type.name !== 'main-sector';
}

/** The ids of a list in its order. */
export function idsOfList(
  list: ChoiceList,
  vocabularies: Readonly<Record<VocabularyName, readonly { id: string }[]>>,
): readonly string[] {
  if (list.of === 'vocabulary') return vocabularies[list.name].map(({ id }) => id);
  return list.of === 'field' ? list.words : list.ids;
}

/** The entries that a record has in a field which takes them from a list. */
export function entriesOf(record: object, field: Field): readonly string[] {
  const value = fieldValue(record, field);
  if (field.type.name === 'sectors') return (value as readonly ActorSector[]).map(({ sector }) => sector);
  return Array.isArray(value) ? wordsOf(value) : [textOf(value)];
}
