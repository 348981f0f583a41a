import type { VocabularyName } from '../model/vocabulary.ts';
import type { ChoiceList, Field } from './field.ts';

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

/** Whether the values of a field are entries of this list of the network. */
export function takesFrom(field: Pick<Field, 'type'>, name: VocabularyName): boolean {
  const list = listOfField(field);
  return list?.of === 'vocabulary' && list.name === name;
}

/** The ids of a list in its order. */
export function idsOfList(
  list: ChoiceList,
  vocabularies: Readonly<Record<VocabularyName, readonly { id: string }[]>>,
): readonly string[] {
  if (list.of === 'vocabulary') return vocabularies[list.name].map(({ id }) => id);
  return list.of === 'field' ? list.words : list.ids;
}
