import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge.ts';
import { fieldLabel } from '#shared/drawing/field-words.ts';
import { actorGroups, type Grouping, tieGroups } from '#shared/drawing/grouping.ts';
import { customField, customKeys } from '#shared/graph/fields.ts';
import type { Facets } from '#shared/graph/filter.ts';
import { hiddenBy } from '#shared/graph/hiding.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { STATUSES } from '#shared/model/common.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Filters } from '#shared/model/view.ts';
import { findTerm, type NodeShape } from '#shared/model/vocabulary.ts';

export interface FilterValue {
  /** '' stands for "no value". */
  value: string;
  label: string;
  count: number;
  shown: boolean;
  colour: string | null;
  shape: NodeShape | null;
}

export interface FilterGroup {
  /** The key of the field that it filters by. */
  field: string;
  title: string;
  values: FilterValue[];
}

type GroupName = 'sectors' | 'kinds' | 'types' | 'statuses' | 'levels';

/**
 * The filters worth showing: each group with the values in use, in the order of the vocabulary, "no value"
 * last. A hidden value stays listed when nothing has it any more, so that it can be shown again. The
 * network's own lists and questions follow; so do fields that only the legend filters by, while they hide
 * something.
 */
export function filterGroups(
  state: NetworkState,
  counts: Facets,
  filters: Filters,
  t: TFunction,
  language: Language,
): FilterGroup[] {
  const { vocabularies } = state.network;
  const { sectors, kinds, levels, cooperationTypes } = vocabularies;
  const none = t('shell.filters.noValue');
  const group = (
    name: GroupName,
    field: string,
    order: readonly string[],
    describe: (value: string) => Pick<FilterValue, 'label'> & Partial<FilterValue>,
  ): FilterGroup => {
    const hidden = hiddenBy(filters, field);
    const known = counts[name];
    const used = new Set([...known.keys(), ...hidden]);
    const values = [...new Set([...order.filter((value) => used.has(value)), ...used])]
      .sort((one, other) => Number(one === '') - Number(other === ''))
      .map((value) => ({
        value,
        count: known.get(value) ?? 0,
        shown: !hidden.includes(value),
        colour: null,
        shape: null,
        ...describe(value),
      }));
    return { field, title: t(`shell.filters.group.${name}`), values };
  };
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  return [
    group('sectors', 'sector', ids(sectors), (value) => ({
      label:
        value === '' ? t('shell.filters.transversal') : labelOf(vocabularies, 'sectors', value, language),
      colour: findTerm(sectors, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('kinds', 'kind', ids(kinds), (value) => ({
      label: labelOf(vocabularies, 'kinds', value, language),
      shape: findTerm(kinds, value)?.shape ?? 'circle',
    })),
    group('types', 'type', ids(cooperationTypes), (value) => ({
      label: labelOf(vocabularies, 'cooperationTypes', value, language),
      colour: findTerm(cooperationTypes, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('statuses', 'status', STATUSES, (value) => ({
      label: t(`model.status.${value as (typeof STATUSES)[number]}`),
    })),
    group('levels', 'level', ids(levels), (value) => ({
      label: value === '' ? none : labelOf(vocabularies, 'levels', value, language),
    })),
    ...otherFields(state, filters).map((field) => otherGroup(state, filters, field, language)),
  ].filter(({ values }) => values.length > 0);
}

/** The network's own lists and questions, once a record answers them, and what only the legend filters by. */
function otherFields(state: NetworkState, { hiddenValues }: Filters): string[] {
  const answered = (key: string, records: Iterable<{ custom: Readonly<Record<string, unknown>> }>) => {
    const id = customField(state, key)?.id ?? '';
    return [...records].some(({ custom }) => custom[id] !== undefined);
  };
  const own = [
    ...customKeys(state, 'actor', 'category').filter((key) => answered(key, state.actors.values())),
    ...customKeys(state, 'cooperation', 'category')
      .filter((key) => answered(key, state.cooperations.values()))
      .map((key) => `tie:${key}`),
  ];
  return [...new Set([...own, ...Object.keys(hiddenValues)])];
}

/** The group of a field that has no list of its own in the panel. */
function otherGroup(state: NetworkState, filters: Filters, key: string, language: Language): FilterGroup {
  const ofTies = key.startsWith('tie:');
  const field = key.replace(/^tie:/, '');
  const title = fieldLabel(state, ofTies ? 'tie' : 'actor', field, language);
  const counts = ofTies
    ? countsOf(tieGroups(state, field, language), [...state.cooperations.values()])
    : countsOf(actorGroups(state, field, language, {}), [...state.actors.values()]);
  const hidden = hiddenBy(filters, key);
  return {
    field: key,
    title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
    values: [...new Set([...counts.keys(), ...hidden])].map((value) => ({
      value,
      label: counts.get(value)?.label ?? value,
      count: counts.get(value)?.count ?? 0,
      shown: !hidden.includes(value),
      colour: null,
      shape: null,
    })),
  };
}

function countsOf<R>(grouping: Grouping<R> | null, records: readonly R[]) {
  const counts = new Map<string, { label: string; count: number }>();
  if (!grouping) return counts;
  for (const group of [...grouping.groups, '']) counts.set(group, { label: grouping.label(group), count: 0 });
  for (const record of records) {
    const entry = counts.get(grouping.of(record));
    if (entry) entry.count++;
  }
  return counts;
}
