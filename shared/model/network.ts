import { idSchema, text } from './common.ts';
import { momentSchema } from './dates.ts';
import { defaultVocabularies } from './default-vocabularies.ts';
import { importProfileSchema } from './import-profile.ts';
import { z } from './schema.ts';
import { labelSchema, vocabulariesSchema } from './vocabulary.ts';

export const CUSTOM_FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'eur',
  'date',
  'yes-no',
  'choice',
  'choices',
  'link',
] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

export const customFieldSchema = z.object({
  // An object cannot hold anything under this name: what records say in such a field would be lost.
  id: idSchema.refine((id) => id !== '__proto__', 'name'),
  of: z.enum(['actor', 'cooperation', 'collective']),
  label: labelSchema,
  type: z.enum(CUSTOM_FIELD_TYPES),
  options: z.array(z.string()).default([]),
  /** Of a number: it has a value a year. */
  byYear: z.boolean().optional(),
  /** What whoever fills the field should know. */
  help: z.string().optional(),
  /** Left out of the tables of the screens; files hold it all the same. */
  outOfTable: z.boolean().optional(),
});
export type CustomField = z.infer<typeof customFieldSchema>;

/** What may be told to be the same in two copies of a network: records of these tables, and its own fields. */
export const LIKE_KINDS = ['actors', 'cooperations', 'collectives', 'views', 'customFields'] as const;
export type LikeKind = (typeof LIKE_KINDS)[number];

/** A state that a network came from. */
export const ancestorSchema = z.object({
  /** A hash of what a file without contacts holds of it. */
  id: idSchema,
  /** Hashes of all of it, contacts included; several when nothing but that differs. */
  whole: z.array(z.string()).default([]),
  /** The states that it came from itself. */
  after: z.array(z.string()).default([]),
  /** What each of `whole` came from, contacts included: contacts may go from hand to hand less often than the rest. */
  wholeFrom: z.record(z.string(), z.array(z.string())).optional(),
});
export type Ancestor = z.infer<typeof ancestorSchema>;

/** A map: what all its actors and cooperations share. */
export const networkSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  territory: text,
  description: text,
  language: z.enum(['fr', 'en']).default('fr'),
  /** ISO date and time. */
  createdAt: momentSchema,
  vocabularies: vocabulariesSchema.default(defaultVocabularies),
  /** The edition of the default words that it began with, or was last offered; not there in networks of the first. */
  wordsEdition: z.number().int().positive().optional(),
  customFields: z.array(customFieldSchema).default([]),
  /** Pairs of actor ids that look alike and are not the same; the lesser id comes first. */
  distinctActors: z.array(z.tuple([idSchema, idSchema])).optional(),
  /** How tables that were imported are read, by their headers; the last used first. */
  importProfiles: z.array(importProfileSchema).optional(),
  /** What was told to be one: the id that went and the id that stayed, for copies that still have the first. */
  sameRecords: z.array(z.object({ of: z.enum(LIKE_KINDS), gone: idSchema, kept: idSchema })).optional(),
  /** The same as `distinctActors` of what is no actor. */
  distinctRecords: z.array(z.object({ of: z.enum(LIKE_KINDS), one: idSchema, other: idSchema })).optional(),
  /** The states that were merged into this network, with those that they came from: a merge begins from them. */
  lineage: z.array(ancestorSchema).optional(),
  /** Ids of contacts that were erased: a merge that has one of them asks. */
  erased: z.array(idSchema).optional(),
  /** What was decided in merges, each by an id of its own: two who decided one point apart are asked about it. */
  decided: z
    .array(
      z.object({
        merge: idSchema,
        keys: z.array(z.string()),
        /**
         * What stays as some states had it, against others that were without: nothing of what those came from was seen. Or
         * what was joined from a state that had come before with something that was without.
         */
        kept: z
          .array(
            z.object({
              keys: z.array(z.string()),
              from: z.array(idSchema),
              against: z.array(idSchema),
              joined: z.array(idSchema).optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
});
export type Network = z.infer<typeof networkSchema>;
