import { perform, tellWithAction, undoLast } from '#renderer/app/feedback.tsx';
import { createNetwork } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { fittingPatch, importPlanned } from '#shared/commands/import.ts';
import { applyPatch } from '#shared/commands/patch.ts';
import { translator } from '#shared/i18n/translate.ts';
import { layoutInput } from '#shared/layout/layout-input.ts';
import type { Places } from '#shared/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ImportControl } from './use-import.ts';

/**
 * Stores an import as one change, laid out beforehand so that one undo takes back both. `newName` names the
 * network to be made for it; null imports into the open one. True when it is stored.
 */
export async function storeImport(
  { state: { dryRun, files }, planned }: ImportControl,
  newName: string | null,
): Promise<boolean> {
  if (!dryRun) return false;
  let made = await planned(null);
  if (newName !== null) await createNetwork(newName, preference('language'));
  const { current } = useMaillage.getState();
  if (!current || !made) return false;
  // The network has changed since the dry run, by another window for one.
  if (!fittingPatch(current, made.patch)) made = await planned(current);
  const patch = made && fittingPatch(current, made.patch);
  if (!made || !patch) return false;
  const places = await placesFor(applyPatch(current, patch), made.unplaced);
  const name = files.map((file) => file.name).join(', ');
  const stored = await perform(importPlanned(made, { name, count: dryRun.reading.count }, places));
  if (stored) {
    const t = translator(preference('language'));
    const count = dryRun.plan.counts.create + dryRun.plan.counts.update;
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
