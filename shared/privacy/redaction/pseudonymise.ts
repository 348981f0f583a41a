import { sha256 } from '../../base/hash.ts';
import { actorSchema } from '../../model/actor.ts';
import { collectiveSchema } from '../../model/collective.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { ListRef } from '../../model/lists.ts';
import { networkSchema } from '../../model/network.ts';
import { type NetworkData, toState } from '../../model/network-state.ts';
import { codedWords } from './coded-words.ts';
import { type CommuneNames, publicPart } from './public-part.ts';
import { usedLists } from './used-lists.ts';

export interface Redacted {
  data: NetworkData;
  /** The id that a record has in the data. */
  idOf: (id: string) => string;
  /** The id that an entry of a list has in the data; undefined for a word that no list has. */
  wordOf: (list: ListRef, id: string) => string | undefined;
  /** The ids of the entries that a code stands for. */
  codedWords: ReadonlyMap<string, string>;
}

export interface PseudonymOptions {
  /** Secret word: the same one gives the same codes. */
  salt: string;
  /** By what a commune is known, when communes are to be kept. */
  communes: CommuneNames | null;
  /** What the network is called instead. */
  networkName: string;
}

/** When the network was begun says which one it is. */
export const SOME_DAY = '2000-01-01T00:00:00.000Z';

/**
 * A network in which codes stand for ids and names, made of what is known to single nobody out: words that the program
 * brings, answers, years and round numbers. What somebody wrote, persons, fields of the network's own, logos, views,
 * stories and sessions are not copied, nor is where the team put each actor: a map that is known would name them all.
 */
export function pseudonymise(data: NetworkData, options: PseudonymOptions): Redacted {
  const { communes } = options;
  const codes = new Map([
    ...codesFor('A', data.actors, options.salt),
    ...codesFor('L', data.cooperations, options.salt),
    ...codesFor('C', data.collectives, options.salt),
  ]);
  const idOf = (id: string) => codes.get(id) ?? codeFor('X', id, options.salt, 0);
  const { id, language } = data.network;
  const words = codedWords(data.network.vocabularies, (word) => codeFor('M', word, options.salt, 0));
  const { vocabularies, wordOf } = words;
  const pseudonyms = { network: data.network, communes, wordOf, idOf };
  const named = (id: string) => ({ id: idOf(id), name: idOf(id) });
  const coded: NetworkData = {
    network: networkSchema.parse({
      id: codeFor('N', id, options.salt, 0),
      name: options.networkName,
      language,
      createdAt: SOME_DAY,
      vocabularies,
    }),
    actors: data.actors.map((actor) =>
      actorSchema.parse({ ...publicPart(actor, 'actors', pseudonyms), ...named(actor.id) }),
    ),
    cooperations: data.cooperations.map((cooperation) =>
      cooperationSchema.parse({
        ...publicPart(cooperation, 'cooperations', pseudonyms),
        id: idOf(cooperation.id),
        from: idOf(cooperation.from),
        to: idOf(cooperation.to),
      }),
    ),
    collectives: data.collectives.map((collective) =>
      collectiveSchema.parse({
        ...publicPart(collective, 'collectives', pseudonyms),
        ...named(collective.id),
      }),
    ),
    contacts: [],
    positions: [],
    logos: [],
    views: [],
    stories: [],
    sessions: [],
  };
  // Words that no record uses say what the team thought of.
  const network = { ...coded.network, vocabularies: usedLists(toState(coded)) };
  return { idOf, wordOf, codedWords: words.codes, data: { ...coded, network } };
}

/** Digits and letters that are not mistaken for one another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** A code that only the id and the salt decide: it stays when others come and go. */
function codeFor(prefix: string, id: string, salt: string, attempt: number): string {
  const bytes = sha256(JSON.stringify([salt, prefix, id, attempt]));
  return `${prefix}-${[...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`;
}

/** One code each; the very rare id whose code is taken gets its next one. */
function codesFor(prefix: string, records: readonly { id: string }[], salt: string): [string, string][] {
  const taken = new Set<string>();
  return records.map(({ id }) => {
    let code = codeFor(prefix, id, salt, 0);
    for (let attempt = 1; taken.has(code); attempt++) code = codeFor(prefix, id, salt, attempt);
    taken.add(code);
    return [id, code];
  });
}
