import type { Feature } from '#renderer/kit/feature.ts';
import { QuickEntryDock } from './QuickEntryDock.tsx';
import { StageEntry } from './StageEntry.tsx';
import { closeQuickEntry, openQuickEntry, useQuickEntry } from './state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Opens quick entry with a line to begin with, or to add. */
    enter: { line?: string };
    /** Begins quick entry with an example, unless somebody is at it already. */
    'show-entry': { line: string };
    'close-entry': object;
  }
}

export const quickEntry: Feature = {
  slots: { dock: QuickEntryDock },
  stage: { Entry: StageEntry },
  takes: {
    enter: ({ line }) => openQuickEntry(line),
    'show-entry': ({ line }) => {
      if (useQuickEntry.getState().handed === null) openQuickEntry(line);
    },
    'close-entry': closeQuickEntry,
  },
  commands: [{ name: 'quick-entry', group: 'edit', keys: { key: 'e' }, run: () => openQuickEntry() }],
};
