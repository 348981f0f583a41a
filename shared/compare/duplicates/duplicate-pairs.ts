import type { Actor } from '../../model/actor.ts';
import { type ComparableActor, comparableActor } from './comparable-actor.ts';
import { type Likeness, likeness, shortNames } from './likeness.ts';
import { wordNeighbours } from './word-neighbours.ts';

/** Two actors of a network that may be one; `one` stands before `other` in the network. */
export interface DuplicatePair extends Likeness {
  one: string;
  other: string;
}

/**
 * Every pair of actors that may be one, the likeliest first. Only pairs that share a number, a short name or
 * the rarest word of one of them are compared: a like pair always does, and 10,000 actors take about a second.
 */
export function duplicatePairs(actors: Iterable<Actor>): DuplicatePair[] {
  const all = [...actors];
  const comparables = all.map(comparableActor);
  const pairs: DuplicatePair[] = [];
  for (const [index, others] of candidates(comparables).entries()) {
    const one = all[index];
    const own = comparables[index];
    if (!one || !own) continue;
    for (const place of others) {
      const other = all[place];
      const theirs = comparables[place];
      const like = other && theirs ? likeness(own, theirs) : null;
      if (other && like) pairs.push({ ...like, one: one.id, other: other.id });
    }
  }
  return pairs.sort((one, other) => other.score - one.score);
}

/** Where more than these share a name, it says nothing of duplicates, and all of their pairs would fill the memory. */
const MOST_ALIKE = 40;

/** For each actor, the later ones that it is worth being compared with. */
function candidates(all: readonly ComparableActor[]): Set<number>[] {
  const found = all.map(() => new Set<number>());
  const join = (one: number, other: number) => {
    if (one !== other) found[Math.min(one, other)]?.add(Math.max(one, other));
  };
  const places = new Set(all.flatMap(({ communeWords }) => [...communeWords]));
  for (const block of sharedKeys(all, places).values()) {
    block.forEach((one, place) => {
      for (const other of block.slice(place + 1, place + 1 + MOST_ALIKE)) join(one, other);
    });
  }
  const initials = index(all, ({ name, acronym }) => (acronym === '' ? name.initials : []));
  const words = index(all, ({ name }) => name.words);
  const neighbours = wordNeighbours([...words.keys()]);
  const holders = (word: string) =>
    [word, ...(neighbours.get(word) ?? [])].flatMap((near) => words.get(near) ?? []);
  const spread = new Map([...words.keys()].map((word) => [word, holders(word)]));
  all.forEach((actor, one) => {
    for (const short of shortNames(actor)) {
      for (const other of initials.get(short)?.slice(0, MOST_ALIKE) ?? []) join(one, other);
    }
    for (const other of rarest(actor, spread, places).slice(0, MOST_ALIKE)) join(one, other);
  });
  return found;
}

/** The actors that share a number, a short name or the whole of a name, names of places aside. */
function sharedKeys(all: readonly ComparableActor[], places: ReadonlySet<string>): Map<string, number[]> {
  return index(all, (actor) =>
    [
      actor.siren && `siren ${actor.siren}`,
      actor.rna && `rna ${actor.rna}`,
      `name ${actor.name.compact}`,
      `name ${without(actor.name.words, actor.communeWords).join('')}`,
      `name ${without(actor.name.words, places).join('')}`,
      ...shortNames(actor).map((short) => `short ${short}`),
    ].filter((key) => key !== '' && key !== 'name '),
  );
}

/**
 * Those who hold the word of a name that fewest hold. Words of places may not count in a comparison: only a
 * name that has no others is looked up by them, and then by all of them.
 */
function rarest(
  { name }: ComparableActor,
  spread: ReadonlyMap<string, readonly number[]>,
  places: ReadonlySet<string>,
): readonly number[] {
  const distinctive = without(name.words, places);
  if (distinctive.length === 0) return name.words.flatMap((word) => spread.get(word) ?? []);
  const held = distinctive.map((word) => spread.get(word) ?? []);
  return held.reduce((least, holders) => (holders.length < least.length ? holders : least));
}

function without(words: readonly string[], aside: ReadonlySet<string>): readonly string[] {
  return words.filter((word) => !aside.has(word));
}

function index(
  all: readonly ComparableActor[],
  keysOf: (actor: ComparableActor) => readonly string[],
): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  all.forEach((actor, place) => {
    for (const key of new Set(keysOf(actor))) {
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  });
  return blocks;
}
