import type { MaillageContent } from '../bridge.ts';

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

/** So far a clock may be ahead of another, or of itself before it was set. */
const TOLERANCE = 60 * MINUTE;

interface Kept {
  at: string;
  content: Pick<MaillageContent, 'networkId' | 'changedAt'> | null;
}

/**
 * The networks whose last change is in no good backup. A backup bears the mark of the change that it holds; of one
 * that bears none, which earlier versions wrote, the moments are compared, and one of the future holds nothing.
 */
export function networksToBackUp<N extends { id: string; touchedAt: string; deletedAt: string | null }>(
  networks: readonly N[],
  backups: readonly Kept[],
  now: number,
): N[] {
  return networks.filter(({ id, touchedAt, deletedAt }) => {
    const holds = ({ at, content }: Kept) => {
      if (content?.networkId !== id) return false;
      if (content.changedAt !== undefined) return content.changedAt === touchedAt;
      return at > touchedAt && Date.parse(at) <= now + TOLERANCE;
    };
    return deletedAt === null && !backups.some(holds);
  });
}

/** The latest moment that lies in the future, of a change or a backup: the clock has gone back since, or was ahead. */
export function momentAhead(
  networks: readonly { touchedAt: string }[],
  backups: readonly Pick<Kept, 'at'>[],
  now: number,
): string | null {
  const moments = [...networks.map(({ touchedAt }) => touchedAt), ...backups.map(({ at }) => at)];
  const ahead = moments.filter((moment) => Date.parse(moment) > now + TOLERANCE);
  return ahead.sort().at(-1) ?? null;
}
