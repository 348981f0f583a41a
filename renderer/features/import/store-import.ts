import { perform, tellWithAction, undoLast } from '#renderer/app/feedback.tsx';
import { createNetwork } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { importDraft } from '#shared/commands/import.ts';
import { applyPatch } from '#shared/commands/patch.ts';
import { translator } from '#shared/i18n/translate.ts';
import { layoutInput } from '#shared/layout/layout-input.ts';
import type { Places } from '#shared/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ImportState } from './use-import.ts';

/**
 * Stores an import as one change, laid out beforehand so that one undo takes back both. `newName` names the
 * network to be made for it; null imports into the open one. True when it is stored.
 */
export async function storeImport(
  { dryRun, options, idFor }: ImportState,
  newName: string | null,
  fileName: string,
  count: number,
): Promise<boolean> {
  if (!dryRun) return false;
  if (newName !== null) await createNetwork(newName, preference('language'));
  const { current } = useMaillage.getState();
  if (!current) return false;
  const places = await placesFor(applyPatch(current, dryRun.plan.patch), dryRun.plan.unplaced);
  const stored = await perform(importDraft(dryRun.reading.draft, options, idFor, fileName, places));
  if (stored) {
    const t = translator(preference('language'));
    tellWithAction('import', t('imports.done', { count }), t('imports.undo'), () => void undoLast());
  }
  return stored;
}

/** Places for actors that come without one; those that have one keep it. */
async function placesFor(state: NetworkState, unplaced: readonly string[]): Promise<Places> {
  if (unplaced.length === 0) return new Map();
  const input = layoutInput(state);
  const actors = input.actors.map((actor) => {
    const position = state.positions.get(actor.id);
    return { ...actor, pinnedAt: position ? { x: position.x, y: position.y } : null };
  });
  return runLayout({ ...input, actors });
}
