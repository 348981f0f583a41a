import { z } from 'zod';
import { idSchema, text } from './common.ts';

export const storyStepSchema = z.object({
  id: idSchema,
  title: text,
  text,
  /** A step shows a saved view, a frozen snapshot, or only its words. */
  viewId: idSchema.nullable().default(null),
  snapshotId: idSchema.nullable().default(null),
});
export type StoryStep = z.infer<typeof storyStepSchema>;

export const storySchema = z.object({
  id: idSchema,
  title: z.string().trim().min(1),
  steps: z.array(storyStepSchema).default([]),
});
export type Story = z.infer<typeof storySchema>;
