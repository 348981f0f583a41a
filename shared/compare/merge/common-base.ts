import type { Snapshot } from '../../model/snapshot.ts';

/** The last snapshot of mine whose content they have seen too; null when there is none. */
export function lastCommon(snapshots: readonly Snapshot[], theirHashes: Iterable<string>): Snapshot | null {
  const known = new Set(theirHashes);
  const common = snapshots.filter(
    ({ contentHash, deletedAt }) => deletedAt === null && known.has(contentHash),
  );
  return common.reduce<Snapshot | null>(
    (last, snapshot) => (last === null || snapshot.takenAt > last.takenAt ? snapshot : last),
    null,
  );
}
