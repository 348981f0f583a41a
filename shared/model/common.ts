import { quantity } from './bounds.ts';
import { dateSchema } from './dates.ts';
import { type Figures, isByYear } from './figures.ts';
import { z } from './schema.ts';

export const idSchema = z.string().min(1);

export const text = z.string().default('');
export const date = dateSchema.default('');
export const amount = quantity.nullable().default(null);
export const identifiers = z.array(z.string()).default([]);

/** Three answers, so that what is not known is never counted as a no. */
export const TERNARY = ['yes', 'no', 'unknown'] as const;
export const ternary = z.enum(TERNARY).default('unknown');
export type Ternary = (typeof TERNARY)[number];

/** What a record holds of which nobody has said it: never a value that could be taken for a fact. */
export const NOT_GIVEN = 'unknown';

export const CONFIDENCES = ['sure', 'probable', 'to-check', NOT_GIVEN] as const;
export const confidence = z.enum(CONFIDENCES).default(NOT_GIVEN);

/** souhaite = wished, prevu = planned, suspendu = on hold, termine = ended. */
export const STATUSES = ['souhaite', 'prevu', 'actif', 'suspendu', 'termine', NOT_GIVEN] as const;
export const status = z.enum(STATUSES).default(NOT_GIVEN);
export type Status = (typeof STATUSES)[number];

/** Whether what has this status is there today. What is recorded without a status is, as far as anybody knows. */
export function isInEffect(status: Status): boolean {
  return status === 'actif' || status === NOT_GIVEN;
}

export const customValueSchema = z.union([
  z.string(),
  quantity,
  z.boolean(),
  z.array(z.string()),
  z.custom<Figures>(isByYear),
]);
export type CustomValue = z.infer<typeof customValueSchema>;
export const customValues = z.record(z.string(), customValueSchema).default({});

export function newId(): string {
  return crypto.randomUUID();
}
