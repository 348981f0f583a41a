import { defaultVocabularies } from './default-vocabularies.ts';
import type { NetworkState } from './network-state.ts';
import {
  type CooperationTypeTerm,
  findTerm,
  type KindTerm,
  type SectorTerm,
  type Term,
  type Vocabularies,
  type VocabularyName,
} from './vocabulary.ts';

/** One of a network's lists: a vocabulary, or the stages of one sector. */
export type ListRef = { name: VocabularyName } | { name: 'stages'; sector: string };

/** An entry of any list, with what only some lists say of theirs. */
export type AnyTerm = Term & Partial<KindTerm & CooperationTypeTerm & SectorTerm>;

export function termsOf(vocabularies: Vocabularies, list: ListRef): readonly AnyTerm[] {
  if (list.name !== 'stages') return vocabularies[list.name];
  return findTerm(vocabularies.sectors, list.sector)?.stages ?? [];
}

export function withTerms(
  vocabularies: Vocabularies,
  list: ListRef,
  terms: readonly AnyTerm[],
): Vocabularies {
  if (list.name !== 'stages') return { ...vocabularies, [list.name]: terms };
  const sectors = vocabularies.sectors.map((sector) =>
    sector.id === list.sector ? { ...sector, stages: [...terms] } : sector,
  );
  return { ...vocabularies, sectors };
}

/** What a new network has in this list. */
export function defaultTerms(list: ListRef): readonly AnyTerm[] {
  return termsOf(defaultVocabularies(), list);
}

/** Lists whose entry a record cannot do without. */
export function isNeeded(list: ListRef): boolean {
  return list.name === 'kinds' || list.name === 'cooperationTypes';
}

/** How many records have each entry of a list. */
export function termUsage(state: NetworkState, list: ListRef): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (ids: Iterable<string>) => {
    for (const id of new Set(ids)) if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const actor of state.actors.values()) {
    if (list.name === 'kinds') count([actor.kind]);
    else if (list.name === 'levels') count([actor.level]);
    else if (list.name === 'legalForms') count([actor.legalForm]);
    else if (list.name === 'roles') count(actor.roles);
    else if (list.name === 'sectors') count(actor.sectors.map(({ sector }) => sector));
    else if (list.name === 'stages') {
      count(actor.sectors.filter(({ sector }) => sector === list.sector).flatMap(({ stages }) => stages));
    }
  }
  for (const cooperation of state.cooperations.values()) {
    if (list.name === 'cooperationTypes') count([cooperation.type]);
    else if (list.name === 'programmes') count([cooperation.programme]);
    else if (list.name === 'sectors') count(cooperation.sectors);
  }
  if (list.name === 'sectors') for (const { sectors } of state.collectives.values()) count(sectors);
  return counts;
}
