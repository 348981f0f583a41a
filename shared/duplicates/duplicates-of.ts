import type { Actor } from '../model/actor.ts';
import { type ActorIdentity, comparableActor } from './comparable-actor.ts';
import { type Likeness, likeness } from './likeness.ts';

export interface DuplicateCandidate extends Likeness {
  actor: Actor;
}

/** The known actors that an actor being entered may already be, the likeliest first; itself apart. */
export function duplicatesOf(
  entered: ActorIdentity & { id?: string },
  actors: Iterable<Actor>,
  most = 3,
): DuplicateCandidate[] {
  const comparable = comparableActor(entered);
  const found: DuplicateCandidate[] = [];
  for (const actor of actors) {
    if (actor.id === entered.id) continue;
    const like = likeness(comparable, comparableActor(actor));
    if (like) found.push({ ...like, actor });
  }
  return found
    .sort((one, other) => other.score - one.score || (one.actor.name < other.actor.name ? -1 : 1))
    .slice(0, most);
}
