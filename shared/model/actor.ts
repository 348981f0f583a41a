import { actorFields, type actorSectorSchema } from '../fields/actor.ts';
import { shapeOf } from '../fields/define.ts';
import { customValues, idSchema } from './common.ts';
import { z } from './schema.ts';

export type ActorSector = z.infer<typeof actorSectorSchema>;

/**
 * A body of the network. An empty text or a null number means "not known".
 * Wrong numbers (SIREN, RNA) are kept as they were given: see checks.ts for what flags them.
 */
export const actorSchema = z.object({ id: idSchema, ...shapeOf(actorFields), custom: customValues });
export type Actor = z.infer<typeof actorSchema>;
export type ActorInput = z.input<typeof actorSchema>;
export type Commune = Actor['commune'];

/** The sector an actor is drawn in: its main one, or its first; undefined when it has none. */
export function mainSector({ sectors }: { sectors: readonly ActorSector[] }): string | undefined {
  return (sectors.find(({ main }) => main) ?? sectors[0])?.sector;
}
