import type { Actor } from '../../model/actor.ts';
import { type ActorIdentity, comparableActor } from './comparable-actor.ts';
import { type Likeness, likeness } from './likeness.ts';

export interface DuplicateCandidate extends Likeness {
  actor: Actor;
}

/** Comparisons between two steps. */
const STEP = 200;
const MOST = 3;

/** The known actors that an actor being entered may already be, the likeliest first; itself apart. */
export function duplicatesOf(
  entered: ActorIdentity & { id?: string },
  actors: Iterable<Actor>,
  most = MOST,
): DuplicateCandidate[] {
  return bestOf(duplicatesAmong(entered, actors), most);
}

/** The same in steps, for a large network beside which somebody types. */
export function* duplicateSteps(
  entered: ActorIdentity & { id?: string },
  actors: ReadonlyMap<string, Actor>,
): Generator<undefined, DuplicateCandidate[]> {
  const found: DuplicateCandidate[] = [];
  const all = [...actors.values()];
  for (let from = 0; from < all.length; from += STEP) {
    found.push(...duplicatesAmong(entered, all.slice(from, from + STEP)));
    yield;
  }
  return bestOf(found, MOST);
}

function duplicatesAmong(
  entered: ActorIdentity & { id?: string },
  actors: Iterable<Actor>,
): DuplicateCandidate[] {
  const comparable = comparableActor(entered);
  const found: DuplicateCandidate[] = [];
  for (const actor of actors) {
    if (actor.id === entered.id) continue;
    const like = likeness(comparable, comparableActor(actor));
    if (like) found.push({ ...like, actor });
  }
  return found;
}

function bestOf(found: readonly DuplicateCandidate[], most: number): DuplicateCandidate[] {
  return [...found]
    .sort((one, other) => other.score - one.score || (one.actor.name < other.actor.name ? -1 : 1))
    .slice(0, most);
}
