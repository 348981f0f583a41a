import { coordinate, FARTHEST } from './bounds.ts';
import { idSchema } from './common.ts';
import { z } from './schema.ts';

/**
 * Where an actor, or a collective as a node, is drawn, in the map's own units. Its id is theirs. It is kept
 * apart from them, so that moving a node is not a change to who that actor is. A collective that is not pinned
 * is drawn in the middle of its members.
 */
export const positionSchema = z.object({
  id: idSchema,
  x: coordinate,
  y: coordinate,
  /** A pinned node is not moved by a layout. */
  pinned: z.boolean().default(false),
});
export type Position = z.infer<typeof positionSchema>;

/** A place as it may be stored: what lies beyond the map, or nowhere, comes to its edge, or to its middle. */
export function onMap({ x, y }: { x: number; y: number }): { x: number; y: number } {
  const kept = (value: number) => (Number.isNaN(value) ? 0 : Math.min(FARTHEST, Math.max(-FARTHEST, value)));
  return { x: kept(x), y: kept(y) };
}
