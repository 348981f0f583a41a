import type { JournalHeader } from '../undo-stacks.ts';

/** For an entry that was taken back or brought back: whether it is undone in the end. */
export type Fates = Map<number, boolean>;

/**
 * Whether an entry is undone. Entries must come newest first, all with the same `fates`: the last word on an
 * entry is said by the newest that names it.
 */
export function isUndone(header: JournalHeader, fates: Fates): boolean {
  const named = header.undoes ?? header.redoes;
  if (named !== null && !fates.has(named)) fates.set(named, header.undoes !== null);
  return fates.get(header.seq) ?? false;
}

/** Whether an entry is a change of its own, neither an undo nor a redo of another. */
export function isOwnChange({ undoes, redoes }: Pick<JournalHeader, 'undoes' | 'redoes'>): boolean {
  return undoes === null && redoes === null;
}
