import type { ComponentProps } from 'react';
import { QuickEntryBar } from './QuickEntryBar.tsx';

const NOTHING_HANDED = { line: '' };

/** Quick entry under the map of a presentation. */
export function StageEntry(props: Omit<ComponentProps<typeof QuickEntryBar>, 'handed'>) {
  return <QuickEntryBar handed={NOTHING_HANDED} {...props} />;
}
