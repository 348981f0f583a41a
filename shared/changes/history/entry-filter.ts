import { fold } from '../../base/fold.ts';
import type { CommandKind } from '../command.ts';
import type { JournalHeader } from '../undo-stacks.ts';

export const ENTRY_GROUPS = ['actor', 'cooperation', 'collective', 'import', 'map', 'other'] as const;
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

const GROUPS: Partial<Record<CommandKind, EntryGroup>> = {
  import: 'import',
  'network-merge': 'import',
  'quick-entry': 'import',
  'position-move': 'map',
  'layout-apply': 'map',
};

/** What a change is about, as far as its kind says. */
export function groupOf(kind: CommandKind): EntryGroup {
  const [first] = kind.split('-');
  const named = ENTRY_GROUPS.find((group) => group === first);
  return GROUPS[kind] ?? named ?? 'other';
}

/** Which entries of the journal a reader wants to see. */
export interface EntryFilter {
  text: string;
  group: EntryGroup | '';
  /** ISO date and time; '' for all. */
  since: string;
}

/** Whether an entry is wanted; `sentence` is what it reads as in the reader's language. */
export function matchesEntry(
  header: Pick<JournalHeader, 'kind' | 'at'>,
  sentence: string,
  filter: EntryFilter,
): boolean {
  return (
    header.at >= filter.since &&
    (filter.group === '' || groupOf(header.kind) === filter.group) &&
    fold(sentence).includes(fold(filter.text))
  );
}
