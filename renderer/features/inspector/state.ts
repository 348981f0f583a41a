import { mayChange } from '#renderer/kit/may-change.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import { leaveWhatWasBegun, slice } from '#renderer/kit/slice.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';

/** Something being made in the inspector, not yet part of the network. */
export type Making =
  | { what: 'actor'; place?: { x: number; y: number } }
  | { what: 'cooperation'; from: string; to?: string }
  | { what: 'collective'; members: readonly string[] };

/** Records that wait for a yes before they are deleted. */
export interface Deletion {
  what: BulkTable;
  ids: readonly string[];
}

interface InspectorState {
  /** The record is shown as fields instead of facts. */
  editing: boolean;
  making: Making | null;
  deletion: Deletion | null;
}

export const useInspector = slice<InspectorState>(
  { editing: false, making: null, deletion: null },
  { untilTurned: ['making'] },
);

// What was being edited or made belonged to what was picked before.
useView.subscribe((view, before) => {
  if (view.selection !== before.selection) useInspector.setState({ editing: false, making: null });
});

/** Opens the inspector on something new. */
export function startMaking(making: Making): void {
  if (!mayChange()) return;
  leaveWhatWasBegun();
  useInspector.setState({ making });
  changePanels({ inspectorShown: true });
}

export function stopMaking(): void {
  useInspector.setState({ making: null });
}

export function startEditing(): void {
  if (mayChange()) useInspector.setState({ editing: true });
}

export function stopEditing(): void {
  useInspector.setState({ editing: false });
}

/** From facts to fields, or back. */
export function toggleEditing(): void {
  if (useInspector.getState().editing) stopEditing();
  else startEditing();
}

export function askDeletion(deletion: Deletion): void {
  if (mayChange()) useInspector.setState({ deletion });
}

export function forgetDeletion(): void {
  useInspector.setState({ deletion: null });
}
