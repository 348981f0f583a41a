/** Why a snapshot is there: somebody made it, or a file was shared or received, or a merge was about to come. */
export type SnapshotReason = 'made' | 'shared' | 'received' | 'before-merge';

/** What is known of a dated, immutable copy of a network; the copy itself is stored apart. */
export interface Snapshot {
  id: string;
  networkId: string;
  name: string;
  note: string;
  reason: SnapshotReason;
  /** ISO date and time. */
  takenAt: string;
  actorCount: number;
  cooperationCount: number;
  collectiveCount: number;
  /** Bytes of the copy, compressed. */
  size: number;
  /** The same for the same content, on any computer: see `contentHash`. */
  contentHash: string;
  /** Set while a deleted snapshot can still be brought back. */
  deletedAt: string | null;
}

/** What of a snapshot may be changed after it was made. */
export type SnapshotWords = Pick<Snapshot, 'name' | 'note'>;
