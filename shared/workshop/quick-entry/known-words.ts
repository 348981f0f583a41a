import { fold } from '../../base/fold.ts';
import type { Language } from '../../bridge.ts';
import { editDistance, slipsAllowed } from '../../compare/duplicates/edit-distance.ts';
import { type WordFinder, wordFinder } from '../../exchange/tables/words.ts';
import type { FixedList } from '../../fields/field.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { WORD_LISTS, type WordList } from './field-keys.ts';

/** A word that a field can be, for suggestions. */
export interface KnownWord {
  list: WordList;
  id: string;
  word: string;
  folded: string;
  language: Language;
}

/** The words of one network's lists, looked up without regard to accents, case and language. */
export interface Words extends WordFinder {
  vocabularies: Vocabularies;
  known: readonly KnownWord[];
}

/** The lists of the program whose words lines hold, each once. */
const FIXED_LISTS = [...new Set([...WORD_LISTS.ties, ...WORD_LISTS.actors])].filter(
  (list): list is FixedList => Object.hasOwn(french.model, list),
);

const cache = new WeakMap<Vocabularies, Words>();

export function wordsOf(vocabularies: Vocabularies): Words {
  const made = cache.get(vocabularies);
  if (made) return made;
  const words: Words = { ...wordFinder(vocabularies), vocabularies, known: knownWords(vocabularies) };
  cache.set(vocabularies, words);
  return words;
}

function knownWords(vocabularies: Vocabularies): KnownWord[] {
  const known: KnownWord[] = [];
  for (const language of ['fr', 'en'] as const) {
    const add = (list: WordList, id: string, word: string) =>
      known.push({ list, id, word, folded: fold(word), language });
    for (const name of Object.keys(vocabularies) as VocabularyName[]) {
      for (const { id, clearer } of vocabularies[name]) {
        add(name, id, labelOf(vocabularies, name, id, language));
        // The shorter word from before the clearer one is what people type.
        if (clearer) add(name, id, labelOf({ ...vocabularies, [name]: [] }, name, id, language));
      }
    }
    const { model } = language === 'fr' ? french : english;
    for (const list of FIXED_LISTS) {
      const labels: Readonly<Record<string, string>> = model[list];
      for (const [id, word] of Object.entries(labels)) if (id !== 'none') add(list, id, word);
    }
  }
  return known;
}

/** The known word nearest to a mistyped one; '' when none is near. */
export function nearestWord(words: Words, lists: readonly WordList[], text: string): string {
  const typed = fold(text);
  let most = slipsAllowed(typed.length);
  let nearest = '';
  if (most === 0) return nearest;
  for (const { list, word, folded } of words.known) {
    if (!lists.includes(list)) continue;
    const distance = editDistance(typed, folded, most);
    if (distance <= most && (nearest === '' || distance < most)) {
      nearest = word;
      most = distance;
    }
  }
  return nearest;
}
