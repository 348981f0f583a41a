import type { Language } from '#shared/bridge.ts';
import type { Field } from '#shared/fields/field.ts';
import { fieldValue, wordsOf } from '#shared/fields/value.ts';
import { choiceOptions } from '#shared/i18n/field-options.ts';
import { stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm, type Vocabularies, type VocabularyName } from '#shared/model/vocabulary.ts';
import type { ColumnOption } from '#shared/tables/column.ts';

/** The entries of one of a network's lists, in the user's words. */
export function optionsOf(
  vocabularies: Vocabularies,
  name: VocabularyName,
  language: Language,
): ColumnOption[] {
  return choiceOptions({ of: 'vocabulary', name }, { vocabularies, customFields: [] }, language);
}

/** The stages of a sector, in the order of its value chain. */
export function stageOptions(vocabularies: Vocabularies, sector: string, language: Language): ColumnOption[] {
  return (findTerm(vocabularies.sectors, sector)?.stages ?? []).map(({ id, retired }) => ({
    value: id,
    label: stageLabel(vocabularies, sector, id, language),
    retired,
  }));
}

const byName = new Intl.Collator('fr', { numeric: true });

/** Every actor by name, for choosing a partner; `except` is left out. */
export function actorOptions(
  { actors }: Pick<NetworkState, 'actors'>,
  except: ReadonlySet<string> = new Set(),
): ColumnOption[] {
  return [...actors.values()]
    .filter((actor) => !except.has(actor.id))
    .map((actor) => ({
      value: actor.id,
      label: actor.acronym && actor.acronym !== actor.name ? `${actor.name} (${actor.acronym})` : actor.name,
    }))
    .sort((one, other) => byName.compare(one.label, other.label));
}

/** All words of a field of tags that are in use, most frequent first. */
export function tagsInUse(records: Iterable<object>, field: Field): string[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const tag of wordsOf(fieldValue(record, field))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
