import { z } from './schema.ts';

/** A label a user gave in place of the catalogue's; a missing language falls back to the other one. */
export const labelSchema = z.object({ fr: z.string().optional(), en: z.string().optional() });
export type Label = z.infer<typeof labelSchema>;

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** One entry of a vocabulary. Its id is stable and stored; its label may be renamed at any time. */
export const termSchema = z.object({
  id: z.string().min(1),
  label: labelSchema.optional(),
  colour: hexColour.optional(),
  /** No longer offered; the records that have it keep it. */
  retired: z.boolean().optional(),
});
export type Term = z.infer<typeof termSchema>;

export const NODE_SHAPES = [
  'circle',
  'square',
  'hexagon',
  'diamond',
  'triangle',
  'star',
  'pentagon',
  'octagon',
] as const;
export type NodeShape = (typeof NODE_SHAPES)[number];

export const kindSchema = termSchema.extend({
  shape: z.enum(NODE_SHAPES),
  /** Whether actors of this kind count as social economy when they do not say so themselves. */
  ess: z.boolean(),
});
export type KindTerm = z.infer<typeof kindSchema>;

export const cooperationTypeSchema = termSchema.extend({ directed: z.boolean() });
export type CooperationTypeTerm = z.infer<typeof cooperationTypeSchema>;

/** A sector with its value-chain stages, in the order of the chain. */
export const sectorSchema = termSchema.extend({ stages: z.array(termSchema) });
export type SectorTerm = z.infer<typeof sectorSchema>;

export const vocabulariesSchema = z.object({
  kinds: z.array(kindSchema),
  levels: z.array(termSchema),
  roles: z.array(termSchema),
  cooperationTypes: z.array(cooperationTypeSchema),
  programmes: z.array(termSchema),
  sectors: z.array(sectorSchema),
  legalForms: z.array(termSchema),
});
export type Vocabularies = z.infer<typeof vocabulariesSchema>;
export type VocabularyName = keyof Vocabularies;

export function findTerm<T extends Term>(terms: readonly T[], id: string): T | undefined {
  return terms.find((term) => term.id === id);
}
