import type { Field } from '../fields/field.ts';
import { entriesOf, takesFrom } from '../fields/lists.ts';
import { PROGRAM_FIELDS } from '../fields/register.ts';
import { fieldValue } from '../fields/value.ts';
import type { ActorSector } from './actor.ts';
import { defaultVocabularies } from './default-vocabularies.ts';
import type { NetworkState } from './network-state.ts';
import {
  type CooperationTypeTerm,
  findTerm,
  type KindTerm,
  type LevelTerm,
  type ProgrammeTerm,
  type SectorTerm,
  type StageTerm,
  type Term,
  type Vocabularies,
  type VocabularyName,
} from './vocabulary.ts';

/** One of a network's lists: a vocabulary, or the stages of one sector. */
export type ListRef = { name: VocabularyName } | { name: 'stages'; sector: string };

/** An entry of any list, with what only some lists say of theirs. */
export type AnyTerm = Term &
  Partial<KindTerm & LevelTerm & CooperationTypeTerm & ProgrammeTerm & SectorTerm & StageTerm>;

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

/** The tables whose records have entries of lists. */
export const LISTED_TABLES = ['actors', 'cooperations', 'collectives'] as const;

/** The fields of a table that hold entries of a list. */
export function fieldsFrom(list: ListRef, table: (typeof LISTED_TABLES)[number]): readonly Field[] {
  return PROGRAM_FIELDS[table].filter((field) =>
    list.name === 'stages' ? field.type.name === 'sectors' : takesFrom(field, list.name),
  );
}

/** How many records have each entry of a list. */
export function termUsage(state: NetworkState, list: ListRef): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of LISTED_TABLES) {
    const fields = fieldsFrom(list, table);
    if (fields.length === 0) continue;
    for (const record of state[table].values()) {
      const ids = fields.flatMap((field) =>
        list.name === 'stages' ? stagesIn(record, field, list.sector) : entriesOf(record, field),
      );
      for (const id of new Set(ids)) if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function stagesIn(record: object, field: Field, of: string): string[] {
  const sectors = fieldValue(record, field) as readonly ActorSector[];
  return sectors.filter(({ sector }) => sector === of).flatMap(({ stages }) => stages);
}
