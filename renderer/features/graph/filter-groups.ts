import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge.ts';
import type { Facets } from '#shared/graph/filter.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { STATUSES } from '#shared/model/common.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { Filters } from '#shared/model/view.ts';
import { findTerm, type NodeShape, type Vocabularies } from '#shared/model/vocabulary.ts';

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
  name: 'sectors' | 'kinds' | 'types' | 'statuses' | 'levels';
  hiddenKey: 'hiddenSectors' | 'hiddenKinds' | 'hiddenTypes' | 'hiddenStatuses' | 'hiddenLevels';
  values: FilterValue[];
}

/**
 * The filters worth showing: each group with the values in use, in the order of the vocabulary, "no value"
 * last. A hidden value stays listed when nothing has it any more, so that it can be shown again.
 */
export function filterGroups(
  vocabularies: Vocabularies,
  counts: Facets,
  filters: Filters,
  t: TFunction,
  language: Language,
): FilterGroup[] {
  const { sectors, kinds, levels, cooperationTypes } = vocabularies;
  const none = t('shell.filters.noValue');
  const group = (
    name: FilterGroup['name'],
    hiddenKey: FilterGroup['hiddenKey'],
    order: readonly string[],
    describe: (value: string) => Pick<FilterValue, 'label'> & Partial<FilterValue>,
  ): FilterGroup => {
    const hidden: readonly string[] = filters[hiddenKey];
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
    return { name, hiddenKey, values };
  };
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  return [
    group('sectors', 'hiddenSectors', ids(sectors), (value) => ({
      label:
        value === '' ? t('shell.filters.transversal') : labelOf(vocabularies, 'sectors', value, language),
      colour: findTerm(sectors, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('kinds', 'hiddenKinds', ids(kinds), (value) => ({
      label: labelOf(vocabularies, 'kinds', value, language),
      shape: findTerm(kinds, value)?.shape ?? 'circle',
    })),
    group('types', 'hiddenTypes', ids(cooperationTypes), (value) => ({
      label: labelOf(vocabularies, 'cooperationTypes', value, language),
      colour: findTerm(cooperationTypes, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    group('statuses', 'hiddenStatuses', STATUSES, (value) => ({
      label: t(`model.status.${value as (typeof STATUSES)[number]}`),
    })),
    group('levels', 'hiddenLevels', ids(levels), (value) => ({
      label: value === '' ? none : labelOf(vocabularies, 'levels', value, language),
    })),
  ].filter(({ values }) => values.length > 0);
}
