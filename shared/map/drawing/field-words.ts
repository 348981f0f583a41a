import type { Language } from '../../bridge.ts';
import type { ChoiceList } from '../../fields/field.ts';
import { listOfField } from '../../fields/lists.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { entryLabel } from '../../i18n/field-text.ts';
import { uncapitalised } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { EconomicSide } from '../../model/standing.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import { classEnds } from '../../network/filters/amount-classes.ts';
import { leaderOf } from '../../network/filters/community-leaders.ts';
import { answersOf, type KeyedTable, keyedField, keysOf, SEVERAL } from '../../network/filters/fields.ts';
import { formatAmount } from './format-amount.ts';

/** Whose field a key is: some fields of ties have the name of a field of actors. */
export type Owner = 'actor' | 'tie';

export const TABLE_OF: Readonly<Record<Owner, KeyedTable>> = { actor: 'actors', tie: 'cooperations' };

/** Value of a group that gathers what the series has no colours for. */
export const OTHERS = '*others';

/** The list that the values of a field are taken from, if there is one. */
export function listOfKey(state: NetworkState, owner: Owner, key: string): ChoiceList | undefined {
  const field = keyedField(state, TABLE_OF[owner], key);
  return field && listOfField(field);
}

export function vocabularyOf(state: NetworkState, owner: Owner, key: string): VocabularyName | undefined {
  const list = listOfKey(state, owner, key);
  return list?.of === 'vocabulary' ? list.name : undefined;
}

/** The fields that colour, shape or border may follow, with those of the network's own. */
export function styleFields(state: NetworkState, owner: Owner, what: 'category' | 'amount'): string[] {
  return keysOf(state, TABLE_OF[owner], what);
}

/** What the field of a key is called, in lower case as it stands after a colon. */
export function keyLabel(state: NetworkState, owner: Owner, key: string, language: Language): string {
  const t = translator(language);
  if (key === 'none' || key === 'same') return t(`drawing.rule.${key}`);
  const field = keyedField(state, TABLE_OF[owner], key);
  if (field?.own) return fieldLabel(field, language);
  const other = t(`drawing.field.${owner}.${key}` as 'drawing.field.actor.sector', { defaultValue: '' });
  if (other) return other;
  return field ? uncapitalised(fieldLabel(field, language, 'fact')) : t('drawing.rule.gone');
}

/** The words for a group of a field. */
export function groupLabel(
  state: NetworkState,
  owner: Owner,
  key: string,
  value: string,
  language: Language,
): string {
  const t = translator(language);
  if (value === '') return t(key === 'sector' ? 'model.sector.none' : 'drawing.noValue');
  if (value === SEVERAL) return t('drawing.several');
  if (value === OTHERS) return t('drawing.others');
  if (key === 'side') return t(`model.side.${value as EconomicSide}`);
  if (key === 'community') {
    const leader = leaderOf(state, value);
    return leader ? communityLabel(leader.name, language) : t('drawing.communityNumber', { number: value });
  }
  const field = keyedField(state, TABLE_OF[owner], key);
  if (!field) return value;
  if (field.type.name === 'ternary') {
    const [yes] = answersOf(field);
    return t(value === yes ? 'model.ternary.yes' : 'model.ternary.no');
  }
  const list = listOfField(field);
  return list ? entryLabel(list, value, { network: state.network, language }) : value;
}

/** The words for a community, by the name of its best tied actor. */
export function communityLabel(leader: string, language: Language): string {
  return translator(language)('drawing.community', { name: leader });
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
export function inEuros(state: NetworkState, owner: Owner, key: string): boolean {
  const type = keyedField(state, TABLE_OF[owner], key)?.type;
  return (type?.name === 'number' || type?.name === 'figures') && type.unit === 'eur';
}
