import { z } from 'zod';
import { date, idSchema, ternary, text } from './common.ts';

/** A person met at an actor. Personal data: never in an export unless asked for. */
export const contactSchema = z.object({
  id: idSchema,
  actorId: idSchema,
  name: z.string().trim().min(1),
  function: text,
  email: text,
  phone: text,
  consent: ternary,
  consentOn: date,
});
export type Contact = z.infer<typeof contactSchema>;
export type ContactInput = z.input<typeof contactSchema>;
