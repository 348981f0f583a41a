import type { Language } from '#shared/bridge.ts';
import { labelOf, stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm, type Vocabularies, type VocabularyName } from '#shared/model/vocabulary.ts';
import type { ColumnOption } from '#shared/tables/column.ts';

/** The entries of one of a network's lists, in the user's words. */
export function optionsOf(
  vocabularies: Vocabularies,
  name: VocabularyName,
  language: Language,
): ColumnOption[] {
  return vocabularies[name].map(({ id, retired }) => ({
    value: id,
    label: labelOf(vocabularies, name, id, language),
    retired,
  }));
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

/** All tags in use, most frequent first. */
export function tagsInUse(records: Iterable<{ tags: readonly string[] }>): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of records) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
