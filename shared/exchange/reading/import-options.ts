/** What becomes of a new actor that looks like another: made all the same, put into the other, or left out. */
export type LikeChoice = 'create' | 'complete' | 'skip';

/** What the user decides of an import, as plain data: it crosses to the worker that plans. */
export interface ImportOptions {
  /** What becomes of records that the network has already. */
  onMatch: 'update' | 'skip';
  /** Whether an actor that only a cooperation names is created. */
  createMissingActors: boolean;
  /** For new actors that look like another; create unless said otherwise. */
  onLike?: LikeChoice;
  /** Where the user decided for one actor, by its id in the file. */
  likeChoices?: Readonly<Record<string, LikeChoice>>;
  /** The rows that are left alone, by their keys. */
  leftRows?: readonly string[];
  /** The rows that repeat another one of their file and are other actors all the same, by their keys. */
  apartRows?: readonly string[];
  /** The fields that stay as they are, by the key of their row. */
  keptFields?: Readonly<Record<string, readonly string[]>>;
  /** Of names that several actors bear, the id of the one that is meant; NOBODY leaves out the ties to it. */
  meant?: Readonly<Record<string, string>>;
  /** What becomes of actors of the network that the files do not name; they are left alone unless said otherwise. */
  absent?: 'leave' | 'to-check';
}

/** Chosen for a name that stands for none of the actors that bear it. */
export const NOBODY = '';

/** What an object of choices holds under a key; a file may give any text as a key. */
export function choiceOf<T>(choices: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return choices && Object.hasOwn(choices, key) ? choices[key] : undefined;
}
