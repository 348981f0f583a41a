import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { customFieldLabel, labelOf } from '../../i18n/vocabulary-labels.ts';
import type { EconomicSide } from '../../model/actor.ts';
import type { Confidence, Status } from '../../model/common.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import { classEnds } from '../../network/filters/amount-classes.ts';
import {
  ACTOR_AMOUNTS,
  ACTOR_CATEGORIES,
  customField,
  customKeys,
  SEVERAL,
  TIE_AMOUNTS,
  TIE_CATEGORIES,
} from '../../network/filters/fields.ts';
import { formatAmount } from './format-amount.ts';

/** Whose field a key is: some fields of ties have the name of a field of actors. */
export type Owner = 'actor' | 'tie';

/** Value of a group that gathers what the series has no colours for. */
export const OTHERS = '*others';

const VOCABULARY_OF: Readonly<Record<string, VocabularyName>> = {
  sector: 'sectors',
  kind: 'kinds',
  level: 'levels',
  role: 'roles',
  legalForm: 'legalForms',
  type: 'cooperationTypes',
  programme: 'programmes',
};

export function vocabularyOf(key: string): VocabularyName | undefined {
  return Object.hasOwn(VOCABULARY_OF, key) ? VOCABULARY_OF[key] : undefined;
}

/** The fields that colour, shape or border may follow, with those of the network's own. */
export function styleFields(state: NetworkState, owner: Owner, what: 'category' | 'amount'): string[] {
  const built =
    owner === 'actor'
      ? what === 'category'
        ? ACTOR_CATEGORIES
        : ACTOR_AMOUNTS
      : what === 'category'
        ? TIE_CATEGORIES
        : TIE_AMOUNTS;
  return [...built, ...customKeys(state, owner === 'actor' ? 'actor' : 'cooperation', what)];
}

/** What a field is called, in lower case as it stands after a colon. */
export function fieldLabel(state: NetworkState, owner: Owner, key: string, language: Language): string {
  const t = translator(language);
  const own = customField(state, key);
  if (own) return customFieldLabel(own, language);
  if (key === 'none' || key === 'same') return t(`drawing.rule.${key}`);
  const keys = styleFieldNames[owner];
  return keys.has(key)
    ? t(`drawing.field.${owner}.${key}` as 'drawing.field.actor.sector')
    : t('drawing.rule.gone');
}

const styleFieldNames: Readonly<Record<Owner, ReadonlySet<string>>> = {
  actor: new Set<string>([...ACTOR_CATEGORIES, ...ACTOR_AMOUNTS]),
  tie: new Set<string>([...TIE_CATEGORIES, ...TIE_AMOUNTS]),
};

/** The words for a group of a field. */
export function groupLabel(state: NetworkState, key: string, value: string, language: Language): string {
  const t = translator(language);
  if (value === '') return t(key === 'sector' ? 'model.sector.none' : 'drawing.noValue');
  if (value === SEVERAL) return t('drawing.several');
  if (value === OTHERS) return t('drawing.others');
  const vocabulary = vocabularyOf(key);
  if (vocabulary) return labelOf(state.network.vocabularies, vocabulary, value, language);
  if (key === 'side') return t(`model.side.${value as EconomicSide}`);
  if (key === 'status') return t(`model.status.${value as Status}`);
  if (key === 'confidence') return t(`model.confidence.${value as Confidence}`);
  if (key === 'community') return t('drawing.community', { number: value });
  const field = customField(state, key);
  if (field?.type === 'yes-no') return t(value === 'true' ? 'model.ternary.yes' : 'model.ternary.no');
  return value;
}

/** The words for a class of amounts: "moins de 10", "10 à 25", "25 et plus". */
export function classLabel(text: string, language: Language, euros: boolean): string {
  const t = translator(language);
  if (text === '') return t('drawing.noValue');
  const ends = classEnds(text);
  if (!ends) return text;
  const low = ends.low === null ? null : formatAmount(ends.low, language, euros);
  const high = ends.high === null ? null : formatAmount(ends.high, language, euros);
  if (low === null && high === null) return t('drawing.class.any');
  if (low === null) return t('drawing.class.below', { high });
  if (high === null) return t('drawing.class.from', { low });
  return t('drawing.class.between', { low, high });
}

/** Whether a field is a sum of money. */
export function inEuros(state: NetworkState, key: string): boolean {
  return key === 'budget' || key === 'amount' || customField(state, key)?.type === 'eur';
}
