import type { TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import type { ListRef } from '../model/lists.ts';
import type { CustomField } from '../model/network.ts';
import {
  findTerm,
  type Label,
  type Term,
  type Vocabularies,
  type VocabularyName,
} from '../model/vocabulary.ts';
import { french } from './catalogues.ts';
import { translator } from './translate.ts';

const CATALOGUE = {
  kinds: 'kind',
  levels: 'level',
  roles: 'role',
  cooperationTypes: 'cooperationType',
  programmes: 'programme',
  sectors: 'sector',
  legalForms: 'legalForm',
  resources: 'resource',
} as const satisfies Record<VocabularyName, keyof typeof french.model>;

type LabelGroup = (typeof CATALOGUE)[VocabularyName] | 'stage';

/** The word for a term: the user's own label first, then the catalogue's, then the bare id. */
function termLabel(group: LabelGroup, term: Term, language: Language): string {
  const own = term.label?.[language] ?? term.label?.fr ?? term.label?.en;
  if (own) return own;
  if (!Object.hasOwn(french.model[group], term.id)) return term.id;
  const t = translator(language) as TFunction<'translation', undefined>;
  const path = term.clearer && hasClearer(group, term.id) ? `clearer.${group}` : group;
  return t(`model.${path}.${term.id}` as never);
}

/** Whether the catalogues have a second, clearer word for an entry. */
function hasClearer(group: LabelGroup, id: string): boolean {
  const words: Readonly<Partial<Record<LabelGroup, object>>> = french.model.clearer;
  return Object.hasOwn(words[group] ?? {}, id);
}

/** The label of an entry of one of a network's vocabularies; an unknown id is shown as it is. */
export function labelOf(
  vocabularies: Vocabularies,
  name: VocabularyName,
  id: string,
  language: Language,
): string {
  // A tie is called by its type, and an actor by its kind: one that has none is called so.
  if (id === '' && (name === 'kinds' || name === 'cooperationTypes')) {
    return translator(language)('model.noType');
  }
  const terms: readonly Term[] = vocabularies[name];
  return termLabel(CATALOGUE[name], findTerm(terms, id) ?? { id }, language);
}

export function stageLabel(
  vocabularies: Vocabularies,
  sectorId: string,
  stageId: string,
  language: Language,
): string {
  const stages = findTerm(vocabularies.sectors, sectorId)?.stages ?? [];
  return termLabel('stage', findTerm(stages, stageId) ?? { id: stageId }, language);
}

/** The label of an entry of any list. */
export function listTermLabel(
  vocabularies: Vocabularies,
  list: ListRef,
  id: string,
  language: Language,
): string {
  return list.name === 'stages'
    ? stageLabel(vocabularies, list.sector, id, language)
    : labelOf(vocabularies, list.name, id, language);
}

/**
 * The user's own label after a renaming in one language; undefined when the catalogue's word is enough, null
 * when the entry would be left without a name.
 */
export function renamedLabel(
  list: ListRef,
  { label, ...term }: Term,
  text: string,
  language: Language,
): Label | undefined | null {
  const group = list.name === 'stages' ? 'stage' : CATALOGUE[list.name];
  const { [language]: _before, ...others } = label ?? {};
  const catalogued = Object.hasOwn(french.model[group], term.id);
  const inOther = Object.keys(others).length > 0;
  if (text === '') return catalogued ? (inOther ? others : undefined) : null;
  if (!inOther && catalogued && text === termLabel(group, term, language)) return undefined;
  return { ...label, [language]: text };
}

/** What the user called a field of the network's own, in this language or the other one. */
export function customFieldLabel({ id, label }: CustomField, language: Language): string {
  return label[language] ?? label.fr ?? label.en ?? id;
}
