import { createNamedActor } from './named-actor.ts';
import type { Planning } from './planning.ts';

/** Actors that a file lists by their names only, as a matrix does: known ones are left as they are, others made. */
export function planNamed(planning: Planning): void {
  const { draft, actors, mentioned } = planning;
  for (const drafted of draft.named) {
    const { record } = drafted;
    const { id, doubt } = actors.find(record.name);
    if (id !== undefined) mentioned.add(id);
    else if (doubt === null) createNamedActor(planning, record.name, drafted);
  }
}
