import { slipsAllowed } from './edit-distance.ts';
import { slipsBetween } from './name-likeness.ts';

/**
 * For each word, the other words that may stand for it with a slip or two. Words without any are left out, and
 * those with digits have none.
 */
export function wordNeighbours(words: readonly string[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    const list = neighbours.get(one);
    if (list) list.push(other);
    else neighbours.set(one, [other]);
  };
  const byLength: { word: string; letters: number }[][] = [];
  for (const word of words) {
    if (/\d/.test(word)) continue;
    const letters = lettersOf(word);
    for (let length = word.length - MOST_SLIPS; length <= word.length + MOST_SLIPS; length++) {
      const slips = slipsAllowed(Math.min(length, word.length));
      if (slips === 0 || Math.abs(length - word.length) > slips) continue;
      for (const other of byLength[length] ?? []) {
        // A slip takes at most one letter from each set: most words are told apart by this alone.
        if (countOf(letters & ~other.letters) > slips || countOf(other.letters & ~letters) > slips) continue;
        if (slipsBetween(word, other.word) === null) continue;
        join(word, other.word);
        join(other.word, word);
      }
    }
    const alike = byLength[word.length];
    if (alike) alike.push({ word, letters });
    else byLength[word.length] = [{ word, letters }];
  }
  return neighbours;
}

const MOST_SLIPS = 2;
const FIRST_LETTER = 97;

/** Which of the 26 letters a word has, one bit each; other characters share the last bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place++) {
    const letter = word.charCodeAt(place) - FIRST_LETTER;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(place) % 5));
  }
  return bits;
}

function countOf(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
