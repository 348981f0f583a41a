import type { Actor } from '../../model/actor.ts';
import { nameKey } from './actor-names.ts';
import { choiceOf, type ImportOptions, NOBODY } from './import-options.ts';

/** A name, or an id, that several actors bear and that ties use: whom it means is for the user to say. */
export interface SharedName {
  /** What the choice is kept under. */
  key: string;
  name: string;
  /** How many ends of ties name it. */
  count: number;
  candidates: readonly NameCandidate[];
  /** The id of the actor that is meant, NOBODY, or null where nothing is chosen yet. */
  choice: string | null;
}

export interface NameCandidate {
  id: string;
  name: string;
  /** What tells it from the others: its commune, its numbers. */
  commune: string;
  number: string;
  /** Its row in the file; null when it is of the network only. */
  row: number | null;
}

/** The names of several actors that the files use, with what is chosen. */
export interface SharedNames {
  /** The one of these that is meant; undefined when nothing is chosen. */
  meant(reference: string, among: readonly string[]): string | undefined;
  /** All that were asked for, the most used first. */
  list(actorOf: (id: string) => Actor | undefined, rowOf: ReadonlyMap<string, number | null>): SharedName[];
}

export function sharedNames({ meant }: ImportOptions): SharedNames {
  const found = new Map<string, { name: string; count: number; among: readonly string[] }>();
  const choiceAmong = (key: string, among: readonly string[]) => {
    const choice = choiceOf(meant, key);
    return choice === NOBODY || (choice !== undefined && among.includes(choice)) ? choice : undefined;
  };
  return {
    meant: (reference, among) => {
      const key = nameKey(reference);
      const before = found.get(key);
      found.set(key, { name: before?.name ?? reference, count: (before?.count ?? 0) + 1, among });
      return choiceAmong(key, among);
    },
    list: (actorOf, rowOf) =>
      [...found]
        .map(([key, { name, count, among }]) => ({
          key,
          name,
          count,
          choice: choiceAmong(key, among) ?? null,
          candidates: among.flatMap((id): NameCandidate[] => {
            const actor = actorOf(id);
            if (!actor) return [];
            const { siret, siren, rna, commune } = actor;
            const number = siret || siren || rna;
            return [{ id, name: actor.name, commune: commune.name, number, row: rowOf.get(id) ?? null }];
          }),
        }))
        .sort((one, other) => other.count - one.count),
  };
}
