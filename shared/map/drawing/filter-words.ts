import type { TFunction } from 'i18next';
import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { capitalised, formatPartialDate } from '../../i18n/format.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { AmountRange, Period, ViewSettings } from '../../model/view.ts';
import type { ActiveFilter } from '../../network/filters/active-filters.ts';
import { actorAmount, keyedField, tieAmount } from '../../network/filters/fields.ts';
import { bareKey, isTieField, missingField } from '../../network/filters/filter-fields.ts';
import { hiddenBy } from '../../network/filters/hiding.ts';
import { classLabel, groupLabel, inEuros, keyLabel, type Owner, TABLE_OF } from './field-words.ts';
import { formatAmount } from './format-amount.ts';

const OWN_TITLES: Readonly<Record<string, 'sectors' | 'kinds' | 'types' | 'statuses' | 'levels'>> = {
  sector: 'sectors',
  kind: 'kinds',
  type: 'types',
  status: 'statuses',
  level: 'levels',
};

/** What a filter by this field is called. */
export function fieldTitle(state: NetworkState, key: string, t: TFunction, language: Language): string {
  const own = Object.hasOwn(OWN_TITLES, key) ? OWN_TITLES[key] : undefined;
  if (own) return t(`shell.filters.group.${own}`);
  const owner = ownerOf(key);
  const bare = bareKey(key);
  const field = keyedField(state, TABLE_OF[owner], bare);
  if (field?.own) return fieldLabel(field, language);
  const other = t(`exploring.field.${owner}.${bare}` as 'exploring.field.actor.role', { defaultValue: '' });
  if (other) return other;
  return field ? fieldLabel(field, language) : capitalised(keyLabel(state, owner, bare, language));
}

function ownerOf(key: string): Owner {
  return isTieField(key) ? 'tie' : 'actor';
}

/** The words for a value of a field, as a list to tick shows it. */
export function filterValueLabel(
  state: NetworkState,
  key: string,
  value: string,
  t: TFunction,
  language: Language,
): string {
  const field = bareKey(key);
  if (key === 'sector' && value === '') return t('shell.filters.noSector');
  if (value === '') return t('shell.filters.noValue');
  const owner = ownerOf(key);
  if (field === 'missing') {
    const absent = missingField(state, TABLE_OF[owner], value);
    const other = t(`exploring.missing.${value}` as 'exploring.missing.sector', { defaultValue: '' });
    return other || (absent ? fieldLabel(absent, language) : value);
  }
  if (field === 'collective') return state.collectives.get(value)?.name ?? value;
  const amount = isTieField(key) ? tieAmount(state, field) : actorAmount(state, field);
  if (amount) return classLabel(value, language, inEuros(state, owner, field));
  return groupLabel(state, owner, field, value, language);
}

/** Longer lists of values are cut short in a chip. */
const NAMED = 2;

/** One filter in a few words, for its chip. */
export function activeFilterLabel(
  state: NetworkState,
  settings: ViewSettings,
  filter: ActiveFilter,
  t: TFunction,
  language: Language,
): string {
  const { filters, focus, asOf } = settings;
  if (filter.what === 'text') return t('exploring.active.text', { text: filters.text.trim() });
  if (filter.what === 'neighbours') return t('exploring.active.neighbours');
  if (filter.what === 'asOf') {
    return t('exploring.active.asOf', { date: formatPartialDate(asOf, language) });
  }
  if (filter.what === 'focus') {
    const name = (focus && state.actors.get(focus.actorId)?.name) ?? '?';
    return focus && focus.steps > 1
      ? t('shell.chips.focusSteps', { name, count: focus.steps })
      : t('shell.chips.focus', { name });
  }
  const field = fieldTitle(state, filter.field, t, language);
  if (filter.what === 'range') {
    const range = own(filters.ranges, filter.field);
    return range ? rangeLabel(state, filter.field, field, range, t, language) : field;
  }
  if (filter.what === 'period') {
    const period = own(filters.periods, filter.field);
    return period ? periodLabel(field, period, t, language) : field;
  }
  const all =
    filter.what === 'kept' ? own(filters.keptValues, filter.field) : hiddenBy(filters, filter.field);
  const named = (all ?? []).map((value) => filterValueLabel(state, filter.field, value, t, language));
  const first = named.slice(0, NAMED).join(', ');
  const rest = named.length - NAMED;
  const values = rest > 0 ? t('exploring.active.andMore', { values: first, count: rest }) : first;
  if (filter.what === 'hidden') return t('exploring.active.hidden', { field, values });
  return bareKey(filter.field) === 'missing'
    ? t('exploring.active.missing', { values })
    : t('exploring.active.kept', { field, values });
}

function rangeLabel(
  state: NetworkState,
  key: string,
  field: string,
  { from, to, unknown }: AmountRange,
  t: TFunction,
  language: Language,
): string {
  const words = (amount: number) =>
    formatAmount(amount, language, inEuros(state, ownerOf(key), bareKey(key)));
  const label =
    from !== null && to !== null
      ? t('exploring.active.between', { field, from: words(from), to: words(to) })
      : from !== null
        ? t('exploring.active.atLeast', { field, from: words(from) })
        : t('exploring.active.atMost', { field, to: to === null ? '' : words(to) });
  return unknown ? t('exploring.active.unknownToo', { filter: label }) : label;
}

function periodLabel(field: string, { from, to, unknown }: Period, t: TFunction, language: Language): string {
  const words = (date: string) => formatPartialDate(date, language);
  const label =
    from !== '' && to !== ''
      ? t('exploring.active.between', { field, from: words(from), to: words(to) })
      : from !== ''
        ? t('exploring.active.since', { field, from: words(from) })
        : t('exploring.active.until', { field, to: words(to) });
  return unknown ? t('exploring.active.unknownToo', { filter: label }) : label;
}
