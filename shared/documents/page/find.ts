import { fold, searchedWords } from '../../base/fold.ts';
import type { PageActor } from './page.ts';

type Findable = Pick<PageActor, 'name' | 'acronym' | 'find'>;

/** Places of the actors that a query means, the likeliest first: accents and case do not matter. */
export function finder(actors: readonly Findable[]): (query: string) => number[] {
  const folded = actors.map(({ name, acronym, find }) => ({
    name: fold(name),
    acronym: fold(acronym),
    all: fold([name, acronym, find].join(' ')),
  }));
  return (query) => {
    const words = searchedWords(query);
    if (words.length === 0) return [];
    const wanted = words.join(' ');
    return folded
      .map(({ name, acronym, all }, place) => ({
        place,
        name,
        rank: rankOf(wanted, words, name, acronym, all),
      }))
      .filter(({ rank }) => rank < NONE)
      .sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1))
      .map(({ place }) => place);
  };
}

const NONE = 5;

function rankOf(
  wanted: string,
  words: readonly string[],
  name: string,
  acronym: string,
  all: string,
): number {
  if (name === wanted || acronym === wanted) return 0;
  if (name.startsWith(wanted) || acronym.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 3;
  return words.every((word) => all.includes(word)) ? 4 : NONE;
}
