import { TERNARY } from './common.ts';
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
  /** Called by the clearer of the catalogue's two words: a network of before there was one keeps its first. */
  clearer: z.boolean().optional(),
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

const answer = z.enum(TERNARY).optional();

/**
 * What an entry says of whoever has it, where the network says it; what is known of its id holds otherwise. Read it by
 * standing.ts.
 */
const standingSchema = z.object({ ess: answer, public: answer }).optional();

export const kindSchema = termSchema.extend({
  shape: z.enum(NODE_SHAPES),
  /** All that a kind could say before 0.2, and all that apps of before read: that it counts as social economy. */
  ess: z.boolean(),
  standing: standingSchema,
});
export type KindTerm = z.infer<typeof kindSchema>;

export const legalFormSchema = termSchema.extend({ standing: standingSchema });
export type LegalFormTerm = z.infer<typeof legalFormSchema>;

/** `european`: whether it is one of the European Union, where the network says it. */
export const programmeSchema = termSchema.extend({ european: answer });
export type ProgrammeTerm = z.infer<typeof programmeSchema>;

/** `pools`: whether something is shared by such a tie, where the network says it. */
export const cooperationTypeSchema = termSchema.extend({ directed: z.boolean(), pools: answer });
export type CooperationTypeTerm = z.infer<typeof cooperationTypeSchema>;

/** `last`: the chain does not go on from here to the next stage of the list. */
export const stageSchema = termSchema.extend({ last: z.boolean().optional() });
export type StageTerm = z.infer<typeof stageSchema>;

/** A sector with its stages: those of a value chain in its order, where `chain` says that they are one. */
export const sectorSchema = termSchema.extend({
  stages: z.array(stageSchema),
  chain: z.boolean().optional(),
});
export type SectorTerm = z.infer<typeof sectorSchema>;

/** `unplaced`: added, and not yet put at its place among the levels. */
export const levelSchema = termSchema.extend({ unplaced: z.boolean().optional() });
export type LevelTerm = z.infer<typeof levelSchema>;

export const vocabulariesSchema = z.object({
  kinds: z.array(kindSchema),
  levels: z.array(levelSchema),
  roles: z.array(termSchema),
  cooperationTypes: z.array(cooperationTypeSchema),
  programmes: z.array(programmeSchema),
  sectors: z.array(sectorSchema),
  legalForms: z.array(legalFormSchema),
  /** What is pooled. Networks of before there was the list have none, and are offered it. */
  resources: z.array(termSchema).default([]),
});
export type Vocabularies = z.infer<typeof vocabulariesSchema>;
export type VocabularyName = keyof Vocabularies;

export function findTerm<T extends Term>(terms: readonly T[], id: string): T | undefined {
  return terms.find((term) => term.id === id);
}
