import { idSchema, text } from './common.ts';
import { momentSchema } from './dates.ts';
import { ancestorSchema } from './network.ts';
import { z } from './schema.ts';

/** Why a snapshot is there: somebody made it, or a file was shared or received, or a merge was about to come. */
export const SNAPSHOT_REASONS = ['made', 'shared', 'received', 'before-merge'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

const count = z.number().int().nonnegative();

export const snapshotSchema = z.object({
  id: idSchema,
  networkId: idSchema,
  name: z.string(),
  note: text,
  reason: z.enum(SNAPSHOT_REASONS),
  /** ISO date and time. */
  takenAt: momentSchema,
  actorCount: count,
  cooperationCount: count,
  collectiveCount: count,
  /** Bytes of the copy, compressed. */
  size: count,
  /** The same for the same content, on any computer: see `contentHash`. */
  contentHash: z.string(),
  /** Names every record of it, and what it came from; snapshots of before version 0.2 have none. */
  state: ancestorSchema.optional(),
  /** It is what a colleague sent: the network itself never was like that. */
  theirs: z.boolean().optional(),
  /** Set while a deleted snapshot can still be brought back. */
  deletedAt: momentSchema.nullable(),
});

/** What is known of a dated, immutable copy of a network; the copy itself is stored apart. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What of a snapshot may be changed after it was made. */
export type SnapshotWords = Pick<Snapshot, 'name' | 'note'>;
