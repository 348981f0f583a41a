import { flat } from './flat-text.ts';

/** Patterns that find a person in a flat text, however the name, the address or the number is written. */

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';
/** What may stand between the parts of a name. */
const BETWEEN = `[\\s,.'’\\-‐-―]+`;
/** What may stand between the digits of a telephone number. */
const SIGNS = '[\\s./()\\-‐-―]*';

const CIVILITIES =
  'professeure|professeur|mademoiselle|monsieur|docteure|docteur|madame|maitre|melle|mlle|mmes|miss|mme|mrs|mr|ms|dr|me|pr|m';
const CIVILITY = `(?:${CIVILITIES})\\.?\\s+`;
const IS_CIVILITY = new RegExp(`^(?:${CIVILITIES})\\.?$`);

/** The pattern for all words by which a person is known; null when there are none. */
export function spellings(words: readonly string[]): RegExp | null {
  // The longest first: an e-mail may hold a name.
  const sorted = [...words].sort((one, other) => other.length - one.length);
  const numbers = sorted.filter(isPhone).map(phone);
  const written = sorted.filter((word) => !isPhone(word)).flatMap((word) => names(word));
  const patterns = [
    ...(written.length > 0
      ? [`${NO_LETTER_BEFORE}(?:${[...new Set(written)].join('|')})${NO_LETTER_AFTER}`]
      : []),
    ...numbers,
  ];
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'gu') : null;
}

function letters(text: string): string {
  return flat(text).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isPhone(word: string): boolean {
  return word.replace(/\D/g, '').length >= 8 && !/[\p{L}@]/u.test(word);
}

/**
 * A number with or without the code of its country, and with any signs between its digits: 06 12 34 56 78,
 * 0612345678, +33 (0)6.12.34.56.78.
 */
function phone(word: string): string {
  const digits = word.replace(/\D/g, '');
  const abroad = /^\s*(?:\+|00)/.test(word);
  const french = /^(?:0033|33(?=0?\d{9}$))/.test(digits) || (!abroad && digits.startsWith('0'));
  const own = french ? digits.replace(/^(?:0033|33(?=0?\d{9}$))?0?/, '') : digits.replace(/^00/, '');
  const prefix = french
    ? `(?:(?:\\+|00)${SIGNS}3${SIGNS}3${SIGNS}(?:0${SIGNS})?|0${SIGNS})?`
    : `(?:\\+|00)?${SIGNS}`;
  return `(?<![\\p{N}+])${prefix}${[...own].join(SIGNS)}(?!\\p{N})`;
}

function address(word: string): string {
  return word
    .trim()
    .split('@')
    .map(letters)
    .join('\\s*(?:@|＠|\\((?:at|a|arobase)\\)|\\[(?:at|a|arobase)\\])\\s*');
}

/** "Hélène Marchand" is also MARCHAND Hélène, Mme Marchand, Mme H. Marchand and H. Marchand. */
function names(word: string): string[] {
  if (word.includes('@')) return [address(word)];
  const all = word.split(/[\s,]+/).filter((part) => part !== '');
  const parts = all.filter((part) => !IS_CIVILITY.test(flat(part)));
  const written = (some: readonly string[]) => {
    const pieces = some.flatMap((part) => part.split(/[.'’\-‐-―]+/)).filter((part) => part !== '');
    // A word of signs alone is looked for as it stands.
    return (pieces.length > 0 ? pieces.map(letters) : some.map(letters)).join(BETWEEN);
  };
  if (parts.length === 0) return [written(all)];
  if (parts.length === 1) {
    return [all.length > 1 ? CIVILITY + written(parts) : `(?:${CIVILITY})?${written(parts)}`];
  }
  const capitals = parts.filter((part) => part.length > 1 && part === part.toUpperCase());
  const isMarked = capitals.length > 0 && capitals.length < parts.length;
  const family = isMarked ? capitals : parts.slice(1);
  const given = isMarked ? parts.filter((part) => !capitals.includes(part)) : parts.slice(0, 1);
  const [first = ''] = [...letters(given[0] ?? '')];
  const initial = /\p{L}/u.test(first) ? `${first}\\.` : null;
  const families = isMarked ? [family] : [family, parts.slice(0, -1)];
  return [
    ...[parts, [...family, ...given], [...given, ...family]].map(
      (some) => `(?:${CIVILITY})?${written(some)}`,
    ),
    ...families.map((some) => `${CIVILITY}${initial ? `(?:${initial}\\s*)?` : ''}${written(some)}`),
    ...(initial ? [`${initial}\\s*${written(family)}`, `${written(family)}${BETWEEN}${initial}`] : []),
  ];
}
