import type { TFunction } from 'i18next';
import { own } from '#shared/base/own.ts';
import type { Language } from '#shared/bridge.ts';
import { idsOfList } from '#shared/fields/lists.ts';
import { ownFields } from '#shared/fields/own.ts';
import { fieldValue, isKnown } from '#shared/fields/value.ts';
import { listOfKey } from '#shared/map/drawing/field-words.ts';
import { fieldTitle, filterValueLabel } from '#shared/map/drawing/filter-words.ts';
import { actorGroups, type Grouping, tieGroups } from '#shared/map/drawing/grouping.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Filters } from '#shared/model/view.ts';
import { findTerm, type NodeShape } from '#shared/model/vocabulary.ts';
import { type Count, facet, isSaid } from '#shared/network/filters/facets.ts';
import type { KeyedTable } from '#shared/network/filters/fields.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { bareKey, filterFields, isTieField, TIE } from '#shared/network/filters/filter-fields.ts';
import { hiddenBy } from '#shared/network/filters/hiding.ts';

export interface FilterValue {
  /** '' stands for "no value". */
  value: string;
  label: string;
  count: Count;
  ticked: boolean;
  colour: string | null;
  shape: NodeShape | null;
}

/** A list of values to tick. */
export interface FilterGroup {
  /** The key of the field that it filters by. */
  field: string;
  title: string;
  /** hide: unticked values go; keep: only ticked ones stay, and with none ticked all do. */
  rule: 'hide' | 'keep';
  values: FilterValue[];
}

const NOTHING: Count = { all: 0, shown: 0 };

/**
 * The filters that are always there: each with the values in use, in the order of the vocabulary, "no value"
 * last. A hidden value stays listed when nothing has it any more, so that it can be shown again. The
 * network's own lists and questions follow; so do fields that only the legend filters by, while they hide
 * something.
 */
export function filterGroups(
  state: NetworkState,
  shown: Visible,
  filters: Filters,
  t: TFunction,
  language: Language,
): FilterGroup[] {
  const { sectors, kinds, cooperationTypes } = state.network.vocabularies;
  const group = (field: string, look: (value: string) => Partial<FilterValue> = () => ({})): FilterGroup => {
    const hidden = hiddenBy(filters, field);
    const counts = facet(state, shown, field);
    const list = listOfKey(state, isTieField(field) ? 'tie' : 'actor', field);
    const order = list ? idsOfList(list, state.network.vocabularies) : [];
    const used = new Set([...counts.keys(), ...hidden]);
    const values = [...new Set([...order.filter((value) => used.has(value)), ...used])]
      .sort((one, other) => Number(one === '') - Number(other === ''))
      .map((value) => ({
        value,
        label: filterValueLabel(state, field, value, t, language),
        count: counts.get(value) ?? NOTHING,
        ticked: !hidden.includes(value),
        colour: null,
        shape: null,
        ...look(value),
      }));
    return { field, title: fieldTitle(state, field, t, language), rule: 'hide', values };
  };
  return [
    group('sector', (value) => ({
      colour: findTerm(sectors, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('kind', (value) => ({ shape: findTerm(kinds, value)?.shape ?? 'circle' })),
    group('type', (value) => ({
      colour: findTerm(cooperationTypes, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('status'),
    group('level'),
    ...otherFields(state, filters).map((field) => otherGroup(state, shown, filters, field, t, language)),
  ].filter(({ values }) => values.length > 0);
}

/** The network's own lists and questions, once a record answers them, and what only the legend filters by. */
function otherFields(state: NetworkState, { hiddenValues }: Filters): string[] {
  return [...new Set([...ownKeys(state), ...Object.keys(hiddenValues)])];
}

/** Of the network's own lists only those of one answer: several answers of one record are kept, not hidden. */
function ownKeys(state: NetworkState): string[] {
  const keys = (table: KeyedTable) =>
    ownFields(state.network, table)
      .filter(({ grouped, type }) => grouped && type.name !== 'choices')
      .filter((field) =>
        [...state[table].values()].some((record) => isKnown(fieldValue(record, field), field)),
      )
      .map(({ groupKey }) => groupKey);
  return [...keys('actors'), ...keys('cooperations').map((key) => TIE + key)];
}

/** The values of a field that was added to the filters: the ticked ones are kept. The most frequent first. */
export function keptGroup(
  state: NetworkState,
  shown: Visible,
  filters: Filters,
  field: string,
  t: TFunction,
  language: Language,
): FilterGroup {
  const kept = own(filters.keptValues, field) ?? [];
  const counts = facet(state, shown, field);
  const nothingMissing = bareKey(field) === 'missing' ? '' : null;
  const values = [...new Set([...counts.keys(), ...kept])]
    .filter((value) => value !== nothingMissing)
    .map((value) => ({
      value,
      label: filterValueLabel(state, field, value, t, language),
      count: counts.get(value) ?? NOTHING,
      ticked: kept.includes(value),
      colour: null,
      shape: null,
    }))
    .sort(
      (one, other) =>
        Number(one.value === '') - Number(other.value === '') ||
        other.count.all - one.count.all ||
        one.label.localeCompare(other.label, language),
    );
  return { field, title: fieldTitle(state, field, t, language), rule: 'keep', values };
}

/** The group of a field that has no list of its own in the panel. */
function otherGroup(
  state: NetworkState,
  shown: Visible,
  filters: Filters,
  key: string,
  t: TFunction,
  language: Language,
): FilterGroup {
  const field = bareKey(key);
  const counts = isTieField(key)
    ? countsOf(tieGroups(state, field, language), state.cooperations.values(), shown.cooperations)
    : countsOf(actorGroups(state, field, language, {}), state.actors.values(), shown.actors);
  const hidden = hiddenBy(filters, key);
  return {
    field: key,
    title: fieldTitle(state, key, t, language),
    rule: 'hide',
    values: [...new Set([...counts.keys(), ...hidden])].map((value) => ({
      value,
      label: filterValueLabel(state, key, value, t, language),
      count: counts.get(value) ?? NOTHING,
      ticked: !hidden.includes(value),
      colour: null,
      shape: null,
    })),
  };
}

function countsOf<R extends { id: string }>(
  grouping: Grouping<R> | null,
  records: Iterable<R>,
  shown: ReadonlySet<string>,
): Map<string, Count> {
  const counts = new Map<string, Count>();
  if (!grouping) return counts;
  for (const group of [...grouping.groups, '']) counts.set(group, { ...NOTHING });
  for (const record of records) {
    const count = counts.get(grouping.of(record));
    if (!count) continue;
    count.all++;
    if (shown.has(record.id)) count.shown++;
  }
  return counts;
}

/** The fields of which some record says something, and that are not in the panel anyway. */
export function fieldsWorthAdding(state: NetworkState) {
  const there = ownKeys(state);
  return filterFields(state).filter(({ key, means }) => !there.includes(key) && isSaid(state, key, means));
}
