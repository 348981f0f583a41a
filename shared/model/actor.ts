import { amount, confidence, customValues, date, identifiers, idSchema, ternary, text } from './common.ts';
import { z } from './schema.ts';
import { findTerm, type KindTerm } from './vocabulary.ts';

/** Where an actor stands in a sector; at most one of its sectors is its main one. */
export const actorSectorSchema = z.object({
  sector: idSchema,
  main: z.boolean().default(false),
  stages: identifiers,
});
export type ActorSector = z.infer<typeof actorSectorSchema>;

export const communeSchema = z.object({
  name: text,
  /** INSEE code and postcode are text: both may start with a zero, and Corsica writes 2A. */
  insee: text,
  postcode: text,
});
export type Commune = z.infer<typeof communeSchema>;

/**
 * A body of the network. An empty text or a null number means "not known".
 * Wrong numbers (SIREN, RNA) are kept as they were given: see checks.ts for what flags them.
 */
export const actorSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  acronym: text,
  kind: z.string().default('autre'),
  legalForm: text,
  ess: ternary,
  esus: ternary,
  siren: text,
  siret: text,
  rna: text,
  ape: text,
  level: text,
  commune: communeSchema.default({ name: '', insee: '', postcode: '' }),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  sectors: z.array(actorSectorSchema).default([]),
  roles: identifiers,
  /** Full-time equivalents. */
  jobs: amount,
  /** EUR a year. */
  budget: amount,
  website: text,
  description: text,
  tags: identifiers,
  joinedOn: date,
  leftOn: date,
  source: text,
  confidence,
  checkedOn: date,
  custom: customValues,
});
export type Actor = z.infer<typeof actorSchema>;
export type ActorInput = z.input<typeof actorSchema>;

/** The sector an actor is drawn in: its main one, or its first; undefined when it has none. */
export function mainSector(actor: Actor): string | undefined {
  return (actor.sectors.find((entry) => entry.main) ?? actor.sectors[0])?.sector;
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
  return actor.kind === 'autre' && actor.ess === 'unknown' ? 'unknown' : 'neither';
}
