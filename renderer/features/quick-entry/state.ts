import { mayChange } from '#renderer/kit/may-change.ts';
import { slice } from '#renderer/kit/slice.ts';

interface QuickEntryState {
  /** What was handed over last, each time anew; null while it is closed. */
  handed: { line: string } | null;
}

export const useQuickEntry = slice<QuickEntryState>({ handed: null });

/** Opens quick entry, or turns to it, with a line to begin with or to add if there is one. */
export function openQuickEntry(line = ''): void {
  if (mayChange()) useQuickEntry.setState({ handed: { line } });
}

export function closeQuickEntry(): void {
  useQuickEntry.setState({ handed: null });
}
