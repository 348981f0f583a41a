import type { Change } from '#shared/changes/patch.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { Position } from '#shared/model/position.ts';

/** Database version 1: an actor held its own place on the map. */
export type ActorWithPosition = Actor & { position?: { x: number; y: number } | null };

/** Version 1 to 2: an actor and its place are two records, so that moving a node is not a change to the actor. */
export function splitPosition(old: ActorWithPosition): { actor: Actor; position: Position | null } {
  const { position, ...actor } = old;
  return {
    actor,
    position: position ? { id: actor.id, x: position.x, y: position.y, pinned: false } : null,
  };
}

/** The same for a change kept in the journal, so that what was done before can still be undone. */
export function splitChange(change: Change): Change[] {
  if (change.table !== 'actors') return [change];
  const before = change.before && splitPosition(change.before);
  const after = change.after && splitPosition(change.after);
  const split: Change[] = [
    { table: 'actors', id: change.id, before: before?.actor ?? null, after: after?.actor ?? null },
  ];
  if (before?.position || after?.position) {
    split.push({
      table: 'positions',
      id: change.id,
      before: before?.position ?? null,
      after: after?.position ?? null,
    });
  }
  return split;
}
