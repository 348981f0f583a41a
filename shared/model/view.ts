import { z } from 'zod';
import { date, identifiers, idSchema, STATUSES, text } from './common.ts';

/**
 * What a filter leaves out. An empty list hides nothing; '' in a list stands for "no value".
 * Hidden values are stored, not shown ones, so that a value added later is visible at once.
 */
export const filtersSchema = z.object({
  text: text,
  hiddenSectors: identifiers,
  hiddenKinds: identifiers,
  hiddenLevels: identifiers,
  hiddenTypes: identifiers,
  hiddenStatuses: z.array(z.enum(STATUSES)).default([]),
});
export type Filters = z.infer<typeof filtersSchema>;

export const focusSchema = z.object({ actorId: idSchema, steps: z.number().int().min(1).max(6) });
export type Focus = z.infer<typeof focusSchema>;

export const SIZE_RULES = ['same', 'degree', 'strength', 'jobs', 'budget'] as const;
export type SizeRule = (typeof SIZE_RULES)[number];
export const COLOUR_RULES = ['sector', 'kind', 'level', 'side'] as const;
export type ColourRule = (typeof COLOUR_RULES)[number];

/** All that decides what a map looks like, apart from the data and the positions. */
export const viewSettingsSchema = z.object({
  filters: filtersSchema.prefault({}),
  focus: focusSchema.nullable().default(null),
  /** fade: left-out actors stay as ghosts; hide: they go. */
  leftOut: z.enum(['fade', 'hide']).default('hide'),
  colourBy: z.enum(COLOUR_RULES).default('sector'),
  sizeBy: z.enum(SIZE_RULES).default('degree'),
  hulls: z.enum(['none', 'sector', 'collective']).default('sector'),
  labels: z.boolean().default(true),
  /** Show the network as it was on that day; '' for all. */
  asOf: date,
});
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

export const cameraSchema = z.object({ x: z.number(), y: z.number(), zoom: z.number() });
export type Camera = z.infer<typeof cameraSchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  settings: viewSettingsSchema,
  camera: cameraSchema.nullable().default(null),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export function defaultViewSettings(): ViewSettings {
  return viewSettingsSchema.parse({});
}
