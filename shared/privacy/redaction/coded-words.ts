import { defaultTerms, type ListRef, termsOf, withTerms } from '../../model/lists.ts';
import { findTerm, type Term, type Vocabularies, type VocabularyName } from '../../model/vocabulary.ts';

/** The lists of a network under codes, and the word that a word of theirs becomes. */
export interface CodedWords {
  vocabularies: Vocabularies;
  /** The id of an entry under codes; undefined for a word that the list has not. */
  wordOf: (list: ListRef, id: string) => string | undefined;
  /** The ids of all entries that a code stands for, whatever their list. */
  codes: ReadonlyMap<string, string>;
}

/**
 * A word that the program brings says nothing of a network. One that somebody added, or wrote over it, may say
 * anything: a code stands for it, under which records are still grouped, coloured and counted.
 */
export function codedWords(vocabularies: Vocabularies, codeOf: (word: string) => string): CodedWords {
  const codes = new Map<string, string>();
  const isOwn = (list: ListRef, { id, label }: Term) =>
    label !== undefined || !findTerm(defaultTerms(list), id);
  const coded = (list: ListRef, term: Term): Term => {
    const { label: _written, ...others } = term;
    if (!isOwn(list, term)) return others;
    const code = codeOf(term.id);
    codes.set(term.id, code);
    return { ...others, id: code };
  };
  const wordOf = (list: ListRef, id: string) => {
    const term = findTerm(termsOf(vocabularies, list), id);
    return term && (isOwn(list, term) ? codeOf(id) : id);
  };
  let lists = vocabularies;
  for (const name of Object.keys(vocabularies) as VocabularyName[]) {
    lists = withTerms(
      lists,
      { name },
      vocabularies[name].map((term) => coded({ name }, term)),
    );
  }
  const sectors = vocabularies.sectors.map(({ id, stages }, place) => ({
    ...(lists.sectors[place] ?? { id }),
    stages: stages.map((stage) => coded({ name: 'stages', sector: id }, stage)),
  }));
  return { vocabularies: { ...lists, sectors }, wordOf, codes };
}
