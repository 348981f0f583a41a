import { type ComparableActor, communesOf } from './comparable-actor.ts';
import { LEAST_NAME_LIKENESS, nameLikeness } from './name-likeness.ts';

/** Why two actors may be one. The codes are keys of the catalogue `duplicates`. */
export type DuplicateReason =
  | 'same-siret'
  | 'same-rna'
  | 'same-siren'
  | 'same-name'
  | 'near-name'
  | 'acronym';

/** What speaks against it. */
export type DuplicateDoubt =
  /** One company, two establishments. */
  'other-siret' | 'other-siren' | 'other-rna' | 'other-commune';

export type DuplicateConfidence = 'high' | 'medium' | 'low';

export interface Likeness {
  reasons: readonly DuplicateReason[];
  doubts: readonly DuplicateDoubt[];
  /** From 40 (a mere chance) to 99. */
  score: number;
  confidence: DuplicateConfidence;
}

const LEAST_SCORE = 40;
const WEIGHT = { 'same-siret': 97, 'same-rna': 92, 'same-siren': 88, 'same-name': 80, acronym: 60 } as const;
const NUMBERS: readonly DuplicateReason[] = ['same-siret', 'same-rna', 'same-siren'];
/** What each further reason adds. */
const MORE = 6;
/** A shared SIREN with two SIRETs says "the same company", not "the same actor". */
const ONE_COMPANY = 55;

/** Why two actors may be one, and how likely it is; null when nothing speaks for it. */
export function likeness(one: ComparableActor, other: ComparableActor): Likeness | null {
  const place = communesOf(one.commune, other.commune);
  const doubts: DuplicateDoubt[] = [];
  if (differ(one.siret, other.siret)) doubts.push('other-siret');
  if (differ(one.siren, other.siren)) doubts.push('other-siren');
  if (differ(one.rna, other.rna)) doubts.push('other-rna');
  if (place === 'other') doubts.push('other-commune');

  const found = new Map<DuplicateReason, number>();
  if (agree(one.siret, other.siret)) found.set('same-siret', WEIGHT['same-siret']);
  if (agree(one.rna, other.rna)) found.set('same-rna', WEIGHT['same-rna']);
  if (agree(one.siren, other.siren)) {
    found.set('same-siren', doubts.includes('other-siret') ? ONE_COMPANY : WEIGHT['same-siren']);
  }
  const name = nameLikeness(one.name, other.name, wordsAside(one, other));
  if (name === 1) found.set('same-name', WEIGHT['same-name'] + (place === 'same' ? 10 : 0));
  else if (name >= LEAST_NAME_LIKENESS) found.set('near-name', Math.round(100 * name) - 22);
  if (name < 1 && acronymsAgree(one, other)) found.set('acronym', WEIGHT.acronym);
  if (found.size === 0) return null;

  const byNumber = NUMBERS.some((reason) => found.has(reason));
  let score = Math.max(...found.values()) + MORE * (found.size - 1);
  if (doubts.includes('other-commune')) score -= byNumber ? 8 : name === 1 ? 25 : 40;
  if (!byNumber && (doubts.includes('other-siren') || doubts.includes('other-rna'))) score -= 35;
  if (score < LEAST_SCORE) return null;
  score = Math.min(99, score);
  const confidence = score >= 80 ? 'high' : score >= 58 ? 'medium' : 'low';
  return { reasons: [...found.keys()], doubts, score, confidence };
}

function agree(one: string, other: string): boolean {
  return one !== '' && one === other;
}

function differ(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function wordsAside(one: ComparableActor, other: ComparableActor): ReadonlySet<string> {
  if (one.communeWords.size === 0) return other.communeWords;
  return other.communeWords.size === 0
    ? one.communeWords
    : new Set([...one.communeWords, ...other.communeWords]);
}

/** One is called by the short name of the other. Two names with like initials alone say nothing. */
function acronymsAgree(one: ComparableActor, other: ComparableActor): boolean {
  return (
    agree(one.acronym, other.acronym) ||
    standsFor(one, other.name.initials, other.acronym) ||
    standsFor(other, one.name.initials, one.acronym)
  );
}

function standsFor(short: ComparableActor, initials: readonly string[], acronym: string): boolean {
  const own = shortNames(short);
  const called = own.some((text) => agree(text, acronym));
  return called || (acronym === '' && own.some((text) => initials.includes(text)));
}

/** What an actor is called in short: its acronym, and its name when that is one short word. */
export function shortNames({ acronym, name }: ComparableActor): readonly string[] {
  const single = name.words.length === 1 && name.compact.length <= 8 && name.compact.length >= 2;
  return [acronym, single ? name.compact : ''].filter(Boolean);
}
