import { fold } from '../../base/fold.ts';
import type { Field } from '../../fields/field.ts';
import { joinedLetters } from './synonyms.ts';

/** The words of a table for what is not given, where they are other ones than usual. */
export interface NotGivenWords {
  words: readonly string[];
}

/** Whether a cell says that its value is not given. */
export type NotGiven = (cell: string) => boolean;

/**
 * Words that people write where they know nothing, in French and English; signs, also several of them; and what
 * spreadsheets show for a value that they could not compute.
 */
export const NOT_GIVEN_WORDS: readonly string[] = [
  ...['NA', 'NC', 'NR', 'ND', 'null', 'NaN', 'none', 'néant', 'inconnu', 'inconnue', 'unknown'],
  ...['non renseigné', 'non renseignée', 'non communiqué', 'non communiquée', 'à compléter', 'à renseigner'],
  ...[
    'not given',
    'not available',
    '-',
    '?',
    '.',
    '*',
    '/',
    '_',
    '#N/A',
    '#NA',
    '#REF!',
    '#VALUE!',
    '#VALEUR!',
  ],
  ...['#DIV/0!', '#NAME?', '#NOM?', '#NUM!', '#NOMBRE!', '#NULL!'],
];

/** A longer text says something. */
const LONGEST = 60;

/**
 * Whether a field can be left empty by such a word. A name is a name whatever it is, and what somebody wrote about
 * anything may well be a question mark.
 */
export function canBeNotGiven({ type, sensitivity }: Pick<Field, 'type' | 'sensitivity'>): boolean {
  if (type.name === 'actor' || (type.name === 'text' && type.needed)) return false;
  return sensitivity !== 'free-text' || type.name === 'tags';
}

/** What says "not given" under a setting, which may come from a file; the usual words without one. */
export function notGivenBy(setting?: NotGivenWords): NotGiven {
  const keys = new Set(wordsOf(setting).flatMap(keysOf));
  return (cell) => {
    if (cell === '' || cell.length > LONGEST) return false;
    const own = keysOf(cell);
    return own.length > 0 && own.every((key) => keys.has(key));
  };
}

export const isNotGiven = notGivenBy();

function wordsOf(setting: NotGivenWords | undefined): readonly string[] {
  const words: unknown = setting?.words;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : NOT_GIVEN_WORDS;
}

/** The words with one more, or without one. */
export function withNotGiven(
  setting: NotGivenWords | undefined,
  word: string,
  isOne: boolean,
): NotGivenWords {
  const keys = new Set(keysOf(word));
  const others = wordsOf(setting).filter((own) => !keysOf(own).some((key) => keys.has(key)));
  return { words: isOne ? [...others, word] : others };
}

/** The words that stand in a table by how often, and those that were added and do not; the most frequent first. */
export function notGivenFound(
  counts: ReadonlyMap<string, number>,
  setting: NotGivenWords | undefined,
): { word: string; count: number }[] {
  const isOne = notGivenBy(setting);
  const found = new Map<string, { word: string; count: number }>();
  for (const [word, count] of counts) {
    if (!isOne(word)) continue;
    const key = keysOf(word).join(' ');
    found.set(key, { word: found.get(key)?.word ?? word, count: (found.get(key)?.count ?? 0) + count });
  }
  const usual = new Set(NOT_GIVEN_WORDS.flatMap(keysOf));
  for (const word of wordsOf(setting)) {
    const keys = keysOf(word);
    if (keys.some((key) => !usual.has(key)) && !found.has(keys.join(' '))) {
      found.set(keys.join(' '), { word, count: 0 });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** What a word is compared by: itself without accents, case and points; each of its signs where it has no letter. */
function keysOf(word: string): string[] {
  const text = word.trim();
  if (/^#\S/.test(text)) return [text.toUpperCase()];
  const folded = joinedLetters(fold(text));
  if (folded !== '') return [folded];
  return [...new Set(text.replace(/[–—]/g, '-').replaceAll('…', '.').replace(/\s/g, ''))];
}
