import type { ComparableName } from './comparable-name.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';

const NONE: ReadonlySet<string> = new Set();

/** Below this, two names are of two actors. */
export const LEAST_NAME_LIKENESS = 0.8;

/**
 * How alike two names are, from 0 to 1: the share of their letters in words that match each other. Every word
 * of the one with fewer letters must be found in the other, with a slip or two in a long word. The words in
 * `aside` (those of the commune) do not count unless nothing else is left.
 */
export function nameLikeness(
  one: ComparableName,
  other: ComparableName,
  aside: ReadonlySet<string> = NONE,
): number {
  if (one.compact === '' || other.compact === '') return 0;
  if (one.compact === other.compact) return 1;
  const mine = without(one.words, aside);
  const theirs = without(other.words, aside);
  const [short, long] = letters(mine) <= letters(theirs) ? [mine, theirs] : [theirs, mine];
  if ((2 * letters(short)) / (letters(short) + letters(long)) < LEAST_NAME_LIKENESS) return 0;
  if (short.join('') === long.join('')) return 1;
  const left = [...long];
  let matched = 0;
  let slips = 0;
  for (const word of short) {
    const found = nearest(word, left);
    if (!found) return 0;
    const [match] = left.splice(found.index, 1);
    slips += found.slips;
    matched += word.length + (match ?? '').length;
  }
  const share = matched / (letters(short) + letters(long));
  return share - slips / (letters(short) + letters(long));
}

/** The slips that are forgiven between two words; null when they are two words. Numbers are never near. */
export function slipsBetween(one: string, other: string): number | null {
  if (one === other) return 0;
  const most = Math.min(slipsAllowed(one.length), slipsAllowed(other.length));
  if (most === 0 || Math.abs(one.length - other.length) > most) return null;
  const slips = editDistance(one, other, most);
  return slips > most || /\d/.test(one) || /\d/.test(other) ? null : slips;
}

function nearest(word: string, among: readonly string[]): { index: number; slips: number } | null {
  let best: { index: number; slips: number } | null = null;
  among.forEach((other, index) => {
    const slips = slipsBetween(word, other);
    if (slips !== null && (best === null || slips < best.slips)) best = { index, slips };
  });
  return best;
}

function without(words: readonly string[], aside: ReadonlySet<string>): readonly string[] {
  if (aside.size === 0) return words;
  const left = words.filter((word) => !aside.has(word));
  // "Ville de Clairval" at Clairval is more than a town.
  return left.length === 0 || (left.length === 1 && left[0] === 'commune') ? words : left;
}

function letters(words: readonly string[]): number {
  return words.reduce((total, word) => total + word.length, 0);
}
