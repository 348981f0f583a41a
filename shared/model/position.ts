import { idSchema } from './common.ts';
import { z } from './schema.ts';

/**
 * Where an actor, or a collective as a node, is drawn, in the map's own units. Its id is theirs. It is kept
 * apart from them, so that moving a node is not a change to who that actor is. A collective that is not pinned
 * is drawn in the middle of its members.
 */
export const positionSchema = z.object({
  id: idSchema,
  x: z.number(),
  y: z.number(),
  /** A pinned node is not moved by a layout. */
  pinned: z.boolean().default(false),
});
export type Position = z.infer<typeof positionSchema>;
