import { fold } from '../../base/fold.ts';
import type { ActorIdentity } from '../../compare/duplicates/comparable-actor.ts';
import { SMALL_WORDS } from '../../compare/duplicates/comparable-name.ts';
import { duplicatesOf } from '../../compare/duplicates/duplicates-of.ts';
import { editDistance, slipsAllowed } from '../../compare/duplicates/edit-distance.ts';
import type { Actor } from '../../model/actor.ts';

/** An actor that a typed text may mean; `score` is 100 for its very name and falls with the likeness. */
export interface ActorSuggestion {
  actor: Actor;
  score: number;
}

export interface ActorIndex {
  /** The actors that bear this very name, accents and case apart; else those with this acronym. */
  named(name: string): readonly Actor[];
  /** The actors that a text being typed may mean, the likeliest first. Names with slips come last. */
  suggest(typed: string, limit?: number): ActorSuggestion[];
  /** The actors that a new name may already stand for, as the duplicate guard sees it, or that it begins. */
  near(name: string): readonly ActorSuggestion[];
}

interface Entry {
  actor: Actor;
  name: string;
  words: readonly string[];
  /** Its acronym, and the initials that people make up for it. */
  initials: readonly string[];
}

/** From this score on, a name begins as the one that was typed: it may have been cut short. */
const BEGINS_ALIKE = 80;
const MOST_NEAR = 3;
const NOTHING_KNOWN: ActorIdentity = {
  name: '',
  acronym: '',
  siren: '',
  siret: '',
  rna: '',
  commune: { name: '', insee: '', postcode: '' },
};

const entries = new WeakMap<Actor, Entry>();

function entryOf(actor: Actor): Entry {
  const made = entries.get(actor);
  if (made) return made;
  const name = nameKey(actor.name);
  const words = name.split(' ');
  const main = words.filter((word) => !SMALL_WORDS.has(word));
  const initialsOf = (list: readonly string[]) =>
    list.length > 1 ? list.map((word) => word[0]).join('') : '';
  const initials = [fold(actor.acronym).replaceAll(' ', ''), initialsOf(main), initialsOf(words)].filter(
    Boolean,
  );
  const entry = { actor, name, words, initials: [...new Set(initials)] };
  entries.set(actor, entry);
  return entry;
}

/** What two spellings of one name share; a name of signs only stands for itself. */
export function nameKey(name: string): string {
  return fold(name) || name.trim().toLowerCase();
}

/** Made anew when the actors change: what is known of an unchanged actor is kept. */
export function actorIndex(actors: Iterable<Actor>): ActorIndex {
  const all = Array.from(actors, entryOf);
  const byName = new Map<string, Actor[]>();
  const byAcronym = new Map<string, Actor[]>();
  let byWord: Map<string, Entry[]> | null = null;
  for (const { actor, name } of all) {
    push(byName, name, actor);
    const acronym = fold(actor.acronym);
    if (acronym !== '') push(byAcronym, acronym, actor);
  }
  const nearOf = new Map<string, readonly ActorSuggestion[]>();
  const suggest: ActorIndex['suggest'] = (typed, limit = 8) => {
    const query = fold(typed);
    if (query === '') return [];
    const words = query.split(' ');
    const initials = query.replaceAll(' ', '');
    const found: ActorSuggestion[] = [];
    for (const entry of all) {
      const score = scoreOf(entry, query, words, initials);
      if (score > 0) found.push({ actor: entry.actor, score });
    }
    if (found.length < limit) {
      byWord ??= wordsOf(all);
      found.push(...withSlips(byWord, words, new Set(found.map(({ actor }) => actor))));
    }
    return best(found, limit);
  };
  const near = (name: string): readonly ActorSuggestion[] => {
    const alike = duplicatesOf(
      { ...NOTHING_KNOWN, name },
      all.map(({ actor }) => actor),
      MOST_NEAR,
    );
    const known = new Set(alike.map(({ actor }) => actor));
    const begun = suggest(name, MOST_NEAR).filter(
      ({ actor, score }) => score >= BEGINS_ALIKE && !known.has(actor),
    );
    return [...alike, ...begun].slice(0, MOST_NEAR);
  };
  return {
    named: (name) => byName.get(nameKey(name)) ?? byAcronym.get(nameKey(name)) ?? [],
    suggest,
    near: (name) => {
      const key = nameKey(name);
      const found = nearOf.get(key) ?? near(name);
      nearOf.set(key, found);
      return found;
    },
  };
}

/** How well a name answers a query, slips not forgiven; 0 when it does not. */
function scoreOf(
  { name, words, initials }: Entry,
  query: string,
  asked: readonly string[],
  compact: string,
): number {
  if (name === query) return 100;
  if (initials.includes(compact)) return 92;
  if (name.startsWith(query)) return 90;
  if (initials.some((initial) => compact.length > 1 && initial.startsWith(compact))) return 72;
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) {
    return words[0]?.startsWith(asked[0] ?? '') ? 84 : 80;
  }
  return query.length > 2 && name.includes(query) ? 60 : 0;
}

/** Names in which each word asked for stands, with a slip or two. */
function withSlips(
  byWord: ReadonlyMap<string, readonly Entry[]>,
  asked: readonly string[],
  already: ReadonlySet<Actor>,
): ActorSuggestion[] {
  let left: Map<Entry, number> | null = null;
  for (const word of asked) {
    const most = slipsAllowed(word.length);
    const answers = new Map<Entry, number>();
    for (const [own, holders] of byWord) {
      const slips = own.startsWith(word) ? 0 : most === 0 ? 1 : slipsOf(word, own, most);
      if (slips > most) continue;
      for (const entry of holders) {
        const before: number | undefined = left === null ? 0 : left.get(entry);
        if (before === undefined) continue;
        answers.set(entry, Math.min(answers.get(entry) ?? Number.POSITIVE_INFINITY, before + slips));
      }
    }
    left = answers;
  }
  return [...(left ?? [])].flatMap(([{ actor }, slips]) =>
    already.has(actor) ? [] : [{ actor, score: Math.max(20, 58 - 6 * slips) }],
  );
}

/** A word being typed may stop short: it is held against the beginning of the longer word as well. */
function slipsOf(typed: string, own: string, most: number): number {
  if (own.length < typed.length - most) return most + 1;
  const whole = editDistance(typed, own, most);
  return own.length > typed.length
    ? Math.min(whole, editDistance(typed, own.slice(0, typed.length), most))
    : whole;
}

function wordsOf(all: readonly Entry[]): Map<string, Entry[]> {
  const byWord = new Map<string, Entry[]>();
  for (const entry of all) for (const word of new Set(entry.words)) push(byWord, word, entry);
  return byWord;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The best few; of two as good, the shorter name, which holds less that was not asked for. */
function best(found: ActorSuggestion[], limit: number): ActorSuggestion[] {
  return found
    .sort(
      (one, other) =>
        other.score - one.score ||
        one.actor.name.length - other.actor.name.length ||
        (one.actor.name < other.actor.name ? -1 : 1),
    )
    .slice(0, limit);
}
