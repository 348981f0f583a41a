import type { CommandDetails, CommandKind } from './command.ts';

/** One line of the journal without its changes: cheap to list, enough for the undo button. */
export interface JournalHeader {
  /** Grows by one for each entry of the whole database. */
  seq: number;
  networkId: string;
  /** ISO date and time. */
  at: string;
  kind: CommandKind;
  details: CommandDetails;
  /** How many records it changed; 0 when all that it changed has been erased since. */
  count: number;
  /** The entry that this one takes back, or null. */
  undoes: number | null;
  /** The entry that this one brings back, or null. */
  redoes: number | null;
}

export interface UndoStacks {
  /** Last entry first to be undone. */
  undo: readonly JournalHeader[];
  /** Last entry first to be redone. */
  redo: readonly JournalHeader[];
}

export const EMPTY_STACKS: UndoStacks = { undo: [], redo: [] };

const NO_STEP: ReadonlySet<CommandKind> = new Set(['contact-erase', 'repair']);

/**
 * The stacks after one more journal entry. A new change closes the way forward, as everywhere. The erasure of
 * a person is no change to undo, nor is what it has left empty, nor the repair of what cannot be used.
 */
export function advanceStacks({ undo, redo }: UndoStacks, entry: JournalHeader): UndoStacks {
  if (NO_STEP.has(entry.kind) || entry.count === 0) return { undo, redo };
  if (entry.undoes !== null) {
    const undone = undo.find(({ seq }) => seq === entry.undoes);
    return { undo: undo.filter((other) => other !== undone), redo: undone ? [...redo, undone] : redo };
  }
  if (entry.redoes !== null) {
    const redone = redo.find(({ seq }) => seq === entry.redoes);
    return { undo: redone ? [...undo, redone] : undo, redo: redo.filter((other) => other !== redone) };
  }
  return { undo: [...undo, entry], redo: [] };
}

/** The stacks as a journal leaves them: what makes undo survive a restart. */
export function stacksOf(journal: Iterable<JournalHeader>): UndoStacks {
  let stacks = EMPTY_STACKS;
  for (const entry of journal) stacks = advanceStacks(stacks, entry);
  return stacks;
}
