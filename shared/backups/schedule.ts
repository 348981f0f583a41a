const MINUTE = 60_000;
/** A backup waits until nothing has changed for so long, so that it holds a finished piece of work. */
export const QUIET = 2 * MINUTE;
/** Who never pauses is backed up all the same. */
export const LONGEST_WAIT = 10 * MINUTE;
/** A last backup older than this is called old when there are changes since. */
export const OLD_AFTER = 24 * 60 * MINUTE;

/** Changes that no backup holds yet: when the first and the last of them were made, in milliseconds. */
export interface Unsaved {
  first: number;
  last: number;
}

/** When the next backup is due. */
export function dueAt({ first, last }: Unsaved): number {
  return Math.min(last + QUIET, first + LONGEST_WAIT);
}

/** The networks that have changed, or whose snapshots have, since their last good backup, or have none. */
export function networksToBackUp<N extends { id: string; touchedAt: string; deletedAt: string | null }>(
  networks: readonly N[],
  lastBackup: ReadonlyMap<string, string>,
): N[] {
  return networks.filter(
    ({ id, touchedAt, deletedAt }) => deletedAt === null && touchedAt >= (lastBackup.get(id) ?? ''),
  );
}
