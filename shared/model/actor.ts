import { actorFields, type actorSectorSchema } from '../fields/actor.ts';
import { shapeOf } from '../fields/define.ts';
import { customValues, idSchema } from './common.ts';
import { z } from './schema.ts';
import { findTerm, type KindTerm } from './vocabulary.ts';

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

export type EconomicSide = 'ess' | 'conventional' | 'neither' | 'unknown';

/**
 * The side of the economy an actor stands on. What it says of itself wins; otherwise its kind decides;
 * authorities, research and the like stand on neither side.
 */
export function economicSide(actor: Actor, kinds: readonly KindTerm[]): EconomicSide {
  if (actor.ess === 'yes' || (actor.ess === 'unknown' && findTerm(kinds, actor.kind)?.ess)) return 'ess';
  if (actor.kind === 'entreprise' || (actor.ess === 'no' && findTerm(kinds, actor.kind)?.ess)) {
    return 'conventional';
  }
  return (actor.kind === '' || actor.kind === 'autre') && actor.ess === 'unknown' ? 'unknown' : 'neither';
}
