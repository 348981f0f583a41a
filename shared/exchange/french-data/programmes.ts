import { fold } from '../../base/fold.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { type Problem, problem } from '../problem.ts';
import type { Draft } from '../reading/draft.ts';
import { wordFinder } from '../tables/words.ts';

/** Programmes of a file: entries of the network's list, or new ones that are reported. */
export function programmeList(draft: Draft, problems: Problem[], vocabularies: Vocabularies) {
  const find = wordFinder(vocabularies);
  const added = new Map<string, string>();
  return {
    /** The entry that a word means: "FEDER 2021-2027" is FEDER. '' when the file says none. */
    of(word: string, row: number, column: string): string {
      const text = word.trim();
      if (text === '') return '';
      const known = candidates(text)
        .map((candidate) => find.term('programmes', candidate))
        .find((id) => id !== undefined);
      if (known !== undefined) return known;
      const key = fold(text) || text;
      const before = added.get(key);
      if (before !== undefined) return before;
      const id = key.replaceAll(' ', '-');
      added.set(key, id);
      draft.newTerms.push({ vocabulary: 'programmes', term: { id, label: { fr: text, en: text } } });
      problems.push(problem('info', 'new-term', { row, column, value: text }));
      return id;
    },
  };
}

/** A word as it stands, without years, and the European funds that it names. */
function candidates(text: string): string[] {
  const plain = text.replace(/\b(?:19|20)\d{2}(?:\s*[-–/]\s*(?:19|20)?\d{2})?\b/g, ' ').trim();
  const [fund = ''] =
    /\b(?:FEDER|ERDF|FSE\s?\+?|ESF\s?\+?|LEADER|INTERREG|HORIZON|LIFE)(?![\p{L}])/iu.exec(text) ?? [];
  return [text, plain, SYNONYMS[fold(fund)] ?? fund].filter(Boolean);
}

/** Names of funds in English, and older ones, as the lists have them. */
const SYNONYMS: Readonly<Record<string, string>> = { erdf: 'feder', esf: 'fse-plus', fse: 'fse-plus' };
