import { coordinate, place, quantity, zoom } from './bounds.ts';
import { date, identifiers, idSchema, STATUSES, text } from './common.ts';
import { z } from './schema.ts';

/** Amounts to keep, both ends included; null for an open end. While both are open nothing is left out. */
export const amountRangeSchema = z.object({
  from: quantity.nullable().default(null),
  to: quantity.nullable().default(null),
  /** Whether records whose amount is not known stay. */
  unknown: z.boolean().default(false),
});
export type AmountRange = z.infer<typeof amountRangeSchema>;

/** Dates to keep, as an amount range does; '' for an open end. */
export const periodSchema = z.object({ from: date, to: date, unknown: z.boolean().default(false) });
export type Period = z.infer<typeof periodSchema>;

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
  /** The same for any other field, by its key; amounts are hidden by their classes, such as `10..25`. */
  hiddenValues: z.record(z.string(), z.array(z.string())).default({}),
  /** The other way round, for fields of many values: only records that have one of these stay. */
  keptValues: z.record(z.string(), z.array(z.string())).default({}),
  ranges: z.record(z.string(), amountRangeSchema).default({}),
  periods: z.record(z.string(), periodSchema).default({}),
  /** Whether actors that cooperate with one that passes are shown beside it. */
  neighbours: z.boolean().default(false),
});
export type Filters = z.infer<typeof filtersSchema>;

const focusSchema = z.object({ actorId: idSchema, steps: z.number().int().min(1).max(6) });

/** A field by which something is drawn: see shared/network/filters/fields.ts for those that there are. */
const fieldKey = z.string();
const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/**
 * Ways to place the actors. network: the stored places, by ties, which the user may change by hand. The others
 * are computed from the data whenever they are shown, and never stored over the user's own places.
 */
export const ARRANGEMENTS = ['network', 'sectors', 'levels', 'circle', 'collective', 'timeline'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export const LABEL_RULES = ['name', 'acronym'] as const;
/** auto: around the groups that have the colours, where outlines part them. */
export const HULL_RULES = ['auto', 'none', 'sector', 'community', 'collective'] as const;
export const COLLECTIVE_RULES = ['own', 'hull', 'hub', 'hidden'] as const;
export const PARALLEL_RULES = ['auto', 'apart', 'bundle'] as const;
export const SERIES_NAMES = ['lists', 'okabe-ito', 'tol'] as const;
export const RAMP_NAMES = ['viridis', 'cividis', 'teal'] as const;

/** All that decides what a map looks like, apart from the data and the positions. */
export const viewSettingsSchema = z.object({
  filters: filtersSchema.prefault({}),
  focus: focusSchema.nullable().default(null),
  /** fade: left-out actors stay as ghosts; hide: they go. */
  leftOut: z.enum(['fade', 'hide']).default('hide'),
  colourBy: fieldKey.default('sector'),
  sizeBy: fieldKey.default('degree'),
  shapeBy: fieldKey.default('kind'),
  borderBy: fieldKey.default('none'),
  /** Whether nodes hold an icon of the kind of their actor. */
  icons: z.boolean().default(false),
  /** Whether nodes hold the logo of their actor, where it has one: they do unless it is said that they do not. */
  logos: z.boolean().optional(),
  labelBy: z.enum(LABEL_RULES).default('name'),
  /** A field whose value stands under the name; none: nothing does. */
  labelDetail: fieldKey.default('none'),
  lineColourBy: fieldKey.default('type'),
  lineWidthBy: fieldKey.default('strength'),
  /** Colours for values: those of the lists themselves, or a series. */
  series: z.enum(SERIES_NAMES).default('lists'),
  /** Colours for amounts. */
  ramp: z.enum(RAMP_NAMES).default('viridis'),
  /** Colours that the user chose: by field, then by value. */
  colours: z.record(z.string(), z.record(z.string(), hexColour)).default({}),
  /** Actors painted one by one, over any rule. */
  painted: z.record(z.string(), hexColour).default({}),
  hulls: z.enum(HULL_RULES).default('auto'),
  /** How collectives are drawn; own: each as its record says. */
  collectives: z.enum(COLLECTIVE_RULES).default('own'),
  /** Several ties of one pair: apart, or as one line with their number; auto: by the size of the map. */
  parallel: z.enum(PARALLEL_RULES).default('auto'),
  /** Whether being in one collective counts as a tie between its members, in sizes and measures. */
  countMembership: z.boolean().default(false),
  labels: z.boolean().default(true),
  arrangement: z.enum(ARRANGEMENTS).default('network'),
  /** The collective in the middle of the arrangement around one; '' for none. */
  centre: text,
  /** Show the network as it was on that day; '' for all. */
  asOf: date,
  /** Whether ties and actors that had ended by that day stay. */
  endedToo: z.boolean().default(false),
});
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

export const cameraSchema = z.object({ x: coordinate, y: coordinate, zoom });
/** The point of the map in the middle of what is free of panels, and the zoom. */
export type Camera = z.infer<typeof cameraSchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1),
  settings: viewSettingsSchema,
  /** Where the map was looked at; null for all of it in sight. */
  camera: cameraSchema.nullable().default(null),
  /** Places that the view keeps as they were, whatever moves later; null to follow the network. */
  places: z
    .record(z.string(), z.object({ x: coordinate, y: coordinate }))
    .nullable()
    .default(null),
  /** A small picture of it, as SVG, from when it was saved. */
  thumbnail: text,
  /** Its place in the list: the smaller, the earlier. */
  order: place.default(0),
  /** It came with a step of a story and nobody has taken it for his own since: it goes with the last such step. */
  ofStep: z.boolean().optional(),
});
export type SavedViewInput = z.input<typeof savedViewSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;

export function defaultViewSettings(): ViewSettings {
  return viewSettingsSchema.parse({});
}
