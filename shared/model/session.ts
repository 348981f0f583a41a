import { date, idSchema } from './common.ts';
import { momentSchema } from './dates.ts';
import { z } from './schema.ts';

/** How a record came into a session: made by it, completed by it, or answered "not sure" in a round of pairs. */
const CAPTURES = ['added', 'completed', 'unsure'] as const;

export const capturedSchema = z.object({
  table: z.enum(['actors', 'cooperations']),
  id: idSchema,
  how: z.enum(CAPTURES).default('added'),
});
export type Captured = z.infer<typeof capturedSchema>;

/** Something to come back to later; it may speak of an actor. */
export const remarkSchema = z.object({
  id: idSchema,
  text: z.string().trim().min(1),
  actorId: idSchema.nullable().default(null),
});
export type Remark = z.infer<typeof remarkSchema>;

/** Two actors that do not cooperate in this way, as the room said: the lesser id comes first. */
export const refusedPairSchema = z.object({ one: idSchema, other: idSchema, type: z.string() });
export type RefusedPair = z.infer<typeof refusedPairSchema>;

/** What becomes of a captured record: it goes, or stays and is as sure as this. */
export const VERDICTS = ['sure', 'probable', 'to-check', 'drop'] as const;
export type Verdict = (typeof VERDICTS)[number];

const maybeMoment = z.union([z.literal(''), momentSchema]).default('');

/** A workshop at which cooperations are captured as people speak, and what has to be gone through after it. */
export const sessionSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  /** The day of the workshop. */
  day: date,
  /** ISO date and time: from here on the journal says what the session changed. */
  startedAt: momentSchema,
  /** ISO date and time; '' while it runs. */
  endedAt: maybeMoment,
  /** ISO date and time at which its review was carried out; '' before. */
  closedAt: maybeMoment,
  /** In the order in which they were said. */
  captured: z.array(capturedSchema).default([]),
  refused: z.array(refusedPairSchema).default([]),
  remarks: z.array(remarkSchema).default([]),
  /** By the id of the captured record; one that has none stays as it is, to be checked. */
  verdicts: z.record(z.string(), z.enum(VERDICTS)).default({}),
});
export type Session = z.infer<typeof sessionSchema>;
export type SessionInput = z.input<typeof sessionSchema>;
