import { fold } from '../../base/fold.ts';

/** Words that say nothing in a name, articles and the like. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a au aux d de des du en et l la le les of par pour s sur the un une'.split(' '),
);

/** Words of legal forms: one file writes them, the next leaves them out. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  (
    'association asso assoc ass scop scic sas sasu sarl eurl sa snc sci gie gip ei selarl cuma scp scea gaec earl ' +
    'cooperative cooperatives coop societe ste fondation fondations mutuelle entreprise ets etablissement ' +
    'etablissements loi 1901'
  ).split(' '),
);

/** What is written in two ways at the head of many names. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mairie: 'commune',
    ville: 'commune',
    st: 'saint',
    ste: 'sainte',
    cc: 'communaute communes',
    univ: 'universite',
  }),
);

/** A name as it is compared: without case, accents, small words and words of legal forms. */
export interface ComparableName {
  /** The words that are left, in their order; never empty for a name that has letters. */
  words: readonly string[];
  /** The words in one, so that "Fab Lab" is "FabLab". */
  compact: string;
  /** Short names that people make of it: "cat" for Cuisine à Tout. At least three letters. */
  initials: readonly string[];
}

const LEAST_INITIALS = 3;

export function comparableName(name: string): ComparableName {
  const folded = fold(name.replace(/\b\p{L}(?:\.\p{L})+\b\.?/gu, (dotted) => dotted.replaceAll('.', '')));
  const all = folded === '' ? [] : folded.split(' ');
  const large = all.filter((word) => !SMALL_WORDS.has(word));
  const meaningful = large.filter((word) => !LEGAL_WORDS.has(word));
  const kept = [meaningful, large, all].find((list) => list.length > 0) ?? [];
  const words = kept.flatMap((word) => (SAME_WORDS.get(word) ?? word).split(' '));
  const initials = [large, meaningful, all].map(initialsOf).filter((text) => text.length >= LEAST_INITIALS);
  return { words, compact: words.join(''), initials: [...new Set(initials)] };
}

/** An acronym as it is compared: "L.P.O." is "lpo". */
export function comparableAcronym(acronym: string): string {
  return fold(acronym).replaceAll(' ', '');
}

function initialsOf(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}
