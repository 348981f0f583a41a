import { fold } from '../../base/fold.ts';
import { editDistance } from '../../compare/duplicates/edit-distance.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { singular } from './synonyms.ts';
import type { WordFinder } from './words.ts';

/** What was chosen for words of a file, by list and folded word: an entry's id, a new entry, or '' for none. */
export type WordChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word that becomes an entry of its own. */
export const NEW_ENTRY = '+';

/** A word of a file that stands where an entry of a list is wanted. */
export interface FoundWord {
  list: VocabularyName;
  word: string;
  count: number;
  /** How its entry was found: by its name, its meaning, as a slip of the pen, or not at all. */
  how: 'name' | 'meaning' | 'near' | 'new';
  /** What becomes of it: an entry's id, a new entry, or '' for none. */
  choice: string;
  /** It was chosen, not proposed. */
  chosen: boolean;
}

/** Matches words with entries, as they were chosen or else as is proposed, and keeps count of them. */
export interface WordMatcher {
  match(list: VocabularyName, word: string): FoundWord;
  found(): FoundWord[];
}

export function wordMatcher(
  vocabularies: Vocabularies,
  find: WordFinder,
  choices: WordChoices = {},
): WordMatcher {
  const found = new Map<string, FoundWord>();
  const names = new Map<VocabularyName, ReadonlyMap<string, string>>();
  const namesOf = (list: VocabularyName) => {
    const known = names.get(list) ?? entryNames(vocabularies, list);
    names.set(list, known);
    return known;
  };
  // Choices may come from another network, or from a file that somebody wrote.
  const choiceFor = (list: VocabularyName, word: string): string | undefined => {
    const own: unknown = Object.hasOwn(choices, list) ? choices[list] : undefined;
    if (typeof own !== 'object' || own === null || !Object.hasOwn(own, fold(word))) return undefined;
    const choice = (own as Readonly<Record<string, unknown>>)[fold(word)];
    if (choice === '' || choice === NEW_ENTRY) return choice;
    return vocabularies[list].find(({ id }) => id === choice)?.id;
  };
  const propose = (list: VocabularyName, word: string): Pick<FoundWord, 'how' | 'choice'> => {
    const known = find.term(list, word);
    if (known !== undefined)
      return { how: namesOf(list).has(fold(word)) ? 'name' : 'meaning', choice: known };
    const near = nearest(fold(word), namesOf(list));
    return near === undefined ? { how: 'new', choice: NEW_ENTRY } : { how: 'near', choice: near };
  };
  return {
    match: (list, word) => {
      const key = `${list}\n${fold(word) || word}`;
      const before = found.get(key);
      if (before) {
        before.count++;
        return before;
      }
      const chosen = choiceFor(list, word);
      const proposed = propose(list, word);
      const one: FoundWord = {
        ...{ list, word, count: 1, how: proposed.how },
        ...{ choice: chosen ?? proposed.choice, chosen: chosen !== undefined },
      };
      found.set(key, one);
      return one;
    },
    found: () => [...found.values()],
  };
}

/** The words of several tables as one list, each word once. */
export function joinWords(all: readonly FoundWord[]): FoundWord[] {
  const joined = new Map<string, FoundWord>();
  for (const found of all) {
    const key = `${found.list}\n${fold(found.word) || found.word}`;
    const before = joined.get(key);
    joined.set(key, before ? { ...before, count: before.count + found.count } : found);
  }
  return [...joined.values()];
}

/** Whether somebody should see what becomes of a word: it is not simply the name of an entry. */
export function isToDecide({ how, chosen }: FoundWord): boolean {
  return how !== 'name' || chosen;
}

/** The choices with one more. */
export function withChoice(
  choices: WordChoices,
  { list, word }: Pick<FoundWord, 'list' | 'word'>,
  choice: string,
): WordChoices {
  return { ...choices, [list]: { ...choices[list], [fold(word)]: choice } };
}

function entryNames(vocabularies: Vocabularies, list: VocabularyName): Map<string, string> {
  return new Map(
    vocabularies[list].flatMap(({ id }) =>
      [id, labelOf(vocabularies, list, id, 'fr'), labelOf(vocabularies, list, id, 'en')].map(
        (name) => [fold(name), id] as const,
      ),
    ),
  );
}

/** The one entry whose name is a slip or a plural away; undefined when there is none, or several. */
function nearest(word: string, names: ReadonlyMap<string, string>): string | undefined {
  const most = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
  if (most === 0) return undefined;
  let best = { distance: most + 1, ids: new Set<string>() };
  for (const [name, id] of names) {
    const distance = singular(name) === singular(word) ? 0 : editDistance(name, word, most);
    if (name.length < 5 || distance > most) continue;
    if (distance < best.distance) best = { distance, ids: new Set([id]) };
    else if (distance === best.distance) best.ids.add(id);
  }
  const [only, ...others] = best.ids;
  return others.length === 0 ? only : undefined;
}
