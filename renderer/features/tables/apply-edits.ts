import { perform, showNotice } from '#renderer/kit/feedback.tsx';
import { preference } from '#renderer/store/preferences.ts';
import type { Command } from '#shared/changes/command.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { type BulkTable, updateRecords } from '#shared/changes/commands/bulk-update.ts';
import { updateCollective } from '#shared/changes/commands/collectives.ts';
import { updateCooperation } from '#shared/changes/commands/cooperations.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { Records } from '#shared/model/network-state.ts';
import type { EditPlan } from '#shared/tables/edits.ts';

/** Stores what a plan says as one change, and says how much it changed. */
export async function applyPlan<T extends BulkTable>(table: T, plan: EditPlan<Records[T]>): Promise<boolean> {
  const t = translator(preference('language'));
  if (plan.updates.length + plan.additions.length === 0) {
    showNotice(
      plan.refused.length > 0
        ? t(`tables.problem.${plan.refused[0]?.problem ?? 'read-only'}`)
        : t('tables.nothingChanged'),
    );
    return true;
  }
  const done = await perform(updateRecords(table, plan.updates, plan.additions));
  if (done) showNotice(t('tables.changed', { count: plan.cells.length }));
  return done;
}

/** One record's own change, named in the journal as a change of its form would be. */
export function recordCommand<T extends BulkTable>(
  table: T,
  id: string,
  fields: Partial<Records[T]>,
  name: string,
): Command {
  switch (table) {
    case 'actors':
      return updateActor(id, fields as Partial<Records['actors']>, name);
    case 'cooperations':
      return updateCooperation(id, fields as Partial<Records['cooperations']>, name);
    default:
      return updateCollective(id, fields as Partial<Records['collectives']>, name);
  }
}
