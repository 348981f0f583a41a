import type { NetworkState } from '#shared/model/network-state.ts';
import { QuickEntryBar } from './QuickEntryBar.tsx';
import { closeQuickEntry, useQuickEntry } from './state.ts';

/** Quick entry under the screen, while it is open. */
export function QuickEntryDock({ state }: { state: NetworkState }) {
  const handed = useQuickEntry((entry) => entry.handed);
  return handed && <QuickEntryBar state={state} handed={handed} onClose={closeQuickEntry} />;
}
