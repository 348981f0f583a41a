import { showInspector } from '#renderer/kit/panels.ts';
import { select } from '#renderer/store/view-state.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';

/** Shows a record at the side. */
export function openRecord(table: BulkTable, id: string): void {
  if (table === 'collectives') select({ collective: id });
  else select({ [table]: [id] });
  showInspector();
}
