import { fold } from '../../base/fold.ts';
import type { FixedList } from '../../fields/field.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { REGISTER_WORDS } from '../french-data/legal-categories.ts';
import { joinedLetters, synonymOf, widerOf } from './synonyms.ts';

/** Finds the id that a word of a file means in each list of a network; built once for a whole file. */
export interface WordFinder {
  term(vocabulary: VocabularyName, word: string): string | undefined;
  stage(sectorId: string, word: string): string | undefined;
  fixed(list: FixedList, word: string): string | undefined;
}

export function wordFinder(vocabularies: Vocabularies): WordFinder {
  const terms = new Map<VocabularyName, Map<string, string>>();
  const stages = new Map<string, Map<string, string>>();
  return {
    term(vocabulary, word) {
      const known = terms.get(vocabulary) ?? termWords(vocabularies, vocabulary);
      terms.set(vocabulary, known);
      const ids = new Set(vocabularies[vocabulary].map(({ id }) => id));
      const meant = (text: string) =>
        named(known, text) ?? meanings(vocabulary, text).find((id) => ids.has(id));
      return meant(word) ?? meant(withoutBrackets(word));
    },
    stage(sectorId, word) {
      const known = stages.get(sectorId) ?? stageWords(vocabularies, sectorId);
      stages.set(sectorId, known);
      return known.get(fold(word));
    },
    fixed: (list, word) => fixedWords(list).get(fold(word)) ?? synonymOf(list, word),
  };
}

/** The id of the entry that goes by a word in a list. */
function named(names: ReadonlyMap<string, string>, word: string): string | undefined {
  return names.get(fold(word)) ?? names.get(joinedLetters(fold(word)));
}

/** What a word means besides, the narrowest first: a list that has not the narrow entry may have a wider one. */
function meanings(list: VocabularyName, word: string): readonly string[] {
  const meant = [synonymOf(list, word) ?? [], REGISTER_WORDS[list]?.(word) ?? []].flat();
  return [...meant, ...meant.flatMap((id) => widerOf(list, id) ?? [])];
}

/** "ACI (atelier et chantier d'insertion)": what brackets add at the end. */
function withoutBrackets(word: string): string {
  return word.replace(/(\S)\s*\([^()]*\)\s*$/, '$1');
}

function termWords(vocabularies: Vocabularies, name: VocabularyName): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id } of vocabularies[name]) {
    for (const word of [id, labelOf(vocabularies, name, id, 'fr'), labelOf(vocabularies, name, id, 'en')]) {
      if (!words.has(fold(word))) words.set(fold(word), id);
    }
  }
  return words;
}

function stageWords(vocabularies: Vocabularies, sectorId: string): Map<string, string> {
  const sector = vocabularies.sectors.find(({ id }) => id === sectorId);
  return new Map(
    (sector?.stages ?? []).flatMap(({ id }) =>
      [id, stageLabel(vocabularies, sectorId, id, 'en'), stageLabel(vocabularies, sectorId, id, 'fr')].map(
        (word) => [fold(word), id] as const,
      ),
    ),
  );
}

const known = new Map<FixedList, ReadonlyMap<string, string>>();

function fixedWords(list: FixedList): ReadonlyMap<string, string> {
  const made = known.get(list);
  if (made) return made;
  const words = new Map<string, string>();
  for (const labels of [french.model[list], english.model[list]]) {
    for (const [id, label] of Object.entries(labels)) {
      words.set(fold(id), id);
      words.set(fold(label), id);
    }
  }
  known.set(list, words);
  return words;
}
