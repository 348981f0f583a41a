import { z } from 'zod';
import { idSchema } from './common.ts';

/**
 * Where an actor is drawn, in the map's own units. Its id is the actor's. It is kept apart from the actor,
 * so that moving a node is not a change to who that actor is.
 */
export const positionSchema = z.object({
  id: idSchema,
  x: z.number(),
  y: z.number(),
  /** A pinned node is not moved by a layout. */
  pinned: z.boolean().default(false),
});
export type Position = z.infer<typeof positionSchema>;
