import { listOfField } from '../../fields/lists.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldValue } from '../../fields/value.ts';
import { defaultTerms, type ListRef, termUsage } from '../../model/lists.ts';
import type { CustomField } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Term, Vocabularies, VocabularyName } from '../../model/vocabulary.ts';

/** The lists of a network with the words that its records use, and those that every network begins with. */
export function usedLists(state: NetworkState): Vocabularies {
  const { vocabularies } = state.network;
  const kept = <T extends Term>(list: ListRef, terms: readonly T[]): T[] => {
    const used = termUsage(state, list);
    const defaults = new Set(defaultTerms(list).map(({ id }) => id));
    return terms.filter(({ id, label }) => used.has(id) || (defaults.has(id) && !label));
  };
  const names = Object.keys(vocabularies) as VocabularyName[];
  const lists = Object.fromEntries(
    names.map((name) => [name, kept<Term>({ name }, vocabularies[name])]),
  ) as unknown as Vocabularies;
  return {
    ...lists,
    sectors: lists.sectors.map((sector) => ({
      ...sector,
      stages: kept({ name: 'stages', sector: sector.id }, sector.stages),
    })),
  };
}

/** One of the network's own fields with the words of its list that the records use. */
export function usedOptions(field: CustomField, state: NetworkState): string[] {
  const used = new Set<unknown>();
  for (const table of ['actors', 'cooperations', 'collectives'] as const) {
    const own = fieldsOf(table, state.network).find((one) => one.own?.id === field.id);
    if (!own || !listOfField(own)) continue;
    for (const record of state[table].values()) {
      for (const word of [fieldValue(record, own)].flat()) used.add(word);
    }
  }
  return field.options.filter((word) => used.has(word));
}
