import { amount, customValues, date, identifiers, idSchema, status, text } from './common.ts';
import { z } from './schema.ts';

export const COLLECTIVE_KINDS = ['ptce', 'projet', 'groupement', 'filiere', 'instance', 'lieu'] as const;
export type CollectiveKind = (typeof COLLECTIVE_KINDS)[number];

export const membershipSchema = z.object({
  actorId: idSchema,
  role: text,
  /** The seat held in a body, such as "collège des usagers"; empty when there is none. */
  seat: text,
  from: date,
  until: date,
});
export type Membership = z.infer<typeof membershipSchema>;

/** More than two partners at once: a pole, a joint project, a purchasing group, a body. */
export const collectiveSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  kind: z.enum(COLLECTIVE_KINDS).default('projet'),
  status,
  startedOn: date,
  endedOn: date,
  /** EUR. */
  budget: amount,
  sectors: identifiers,
  description: text,
  members: z.array(membershipSchema).default([]),
  /** How the graph draws it: an outline around its members, or a node tied to each of them. */
  display: z.enum(['hull', 'hub', 'hidden']).default('hull'),
  custom: customValues,
});
export type Collective = z.infer<typeof collectiveSchema>;
export type CollectiveInput = z.input<typeof collectiveSchema>;
