import { place } from './bounds.ts';
import { idSchema, text } from './common.ts';
import { z } from './schema.ts';

/** How long a step may stand before the next one comes by itself, in seconds. */
export const LEAST_SECONDS = 2;
export const MOST_SECONDS = 3600;
const seconds = z.number().int().min(LEAST_SECONDS).max(MOST_SECONDS);

export const storyStepSchema = z.object({
  id: idSchema,
  title: text,
  /** What the room reads, in light Markdown. */
  text,
  /** What only the speaker reads. */
  notes: text,
  /** A step shows a saved view, a frozen snapshot (by a saved view, if it has both), or only its words. */
  viewId: idSchema.nullable().default(null),
  snapshotId: idSchema.nullable().default(null),
  /** Seconds of its own when the story goes on by itself; null for those of the story. */
  seconds: seconds.nullable().default(null),
});
export type StoryStepInput = z.input<typeof storyStepSchema>;
export type StoryStep = z.infer<typeof storyStepSchema>;

export const storySchema = z.object({
  id: idSchema,
  title: z.string().trim().min(1),
  steps: z.array(storyStepSchema).default([]),
  /** How long each step stands when the story goes on by itself. */
  seconds: seconds.default(20),
  /** Its place in the list: the smaller, the earlier. */
  order: place.default(0),
});
export type StoryInput = z.input<typeof storySchema>;
export type Story = z.infer<typeof storySchema>;
