import {
  amount,
  confidence,
  customValues,
  date,
  identifiers,
  idSchema,
  status,
  ternary,
  text,
} from './common.ts';
import { z } from './schema.ts';
import { type CooperationTypeTerm, findTerm } from './vocabulary.ts';

export const procurementSchema = z.object({
  socialClause: ternary,
  environmentalClause: ternary,
  /** Marché réservé (reserved contract). */
  reserved: ternary,
  contractEnd: date,
});
export type Procurement = z.infer<typeof procurementSchema>;

/** A tie between two actors. Several ties between one pair are normal. */
export const cooperationSchema = z.object({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  type: z.string().default('autre'),
  /** null: as the type says. */
  directed: z.boolean().nullable().default(null),
  status,
  /** 1 (weak) to 5 (strong). */
  strength: z.number().int().min(1).max(5).nullable().default(null),
  startedOn: date,
  endedOn: date,
  /** EUR. */
  amount,
  amountKind: z.enum(['', 'cash', 'in-kind']).default(''),
  programme: text,
  sectors: identifiers,
  procurement: procurementSchema.default({
    socialClause: 'unknown',
    environmentalClause: 'unknown',
    reserved: 'unknown',
    contractEnd: '',
  }),
  description: text,
  source: text,
  confidence,
  checkedOn: date,
  tags: identifiers,
  custom: customValues,
});
export type Cooperation = z.infer<typeof cooperationSchema>;
export type CooperationInput = z.input<typeof cooperationSchema>;

export function isDirected(cooperation: Cooperation, types: readonly CooperationTypeTerm[]): boolean {
  return cooperation.directed ?? findTerm(types, cooperation.type)?.directed ?? false;
}

/** The actor at the other end of a tie. */
export function otherEnd(cooperation: Cooperation, actorId: string): string {
  return cooperation.from === actorId ? cooperation.to : cooperation.from;
}
