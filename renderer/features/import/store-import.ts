import { perform, performNew, tellWithAction, undoLast } from '#renderer/app/feedback.tsx';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { fittingPatch, importPlanned } from '#shared/commands/import.ts';
import { applyPatch } from '#shared/commands/patch.ts';
import { translator } from '#shared/i18n/translate.ts';
import { layoutInput } from '#shared/layout/layout-input.ts';
import type { Places } from '#shared/layout/network-layout.ts';
import { newId } from '#shared/model/common.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import type { ImportControl } from './use-import.ts';

/**
 * Stores an import as one change, laid out beforehand so that one undo takes back both. `newName` names the
 * network to be made of it; null imports into the open one. True when it is stored.
 */
export async function storeImport(
  { state: { dryRun, files }, planned }: ImportControl,
  newName: string | null,
  placing: Placing,
): Promise<boolean> {
  const made = await planned(null);
  const own = newName === null ? null : newNetwork(newId(), newName, now(), preference('language'));
  const target = own ? emptyState(own) : useMaillage.getState().current;
  if (!dryRun || !made || !target) return false;
  // The network has changed since the dry run, by another window for one.
  const fitting = fittingPatch(target, made.patch) ? made : await planned(target);
  const patch = fitting && fittingPatch(target, fitting.patch);
  if (!patch) return false;
  const places = await placesFor(applyPatch(target, patch), fitting.unplaced, placing);
  placing.signal.throwIfAborted();
  const name = files.map((file) => file.name).join(', ');
  const command = importPlanned(fitting, { name, count: dryRun.reading.count }, places);
  const stored = await (own ? performNew(own, command) : perform(command));
  if (stored) {
    const t = translator(preference('language'));
    const count = dryRun.plan.counts.create + dryRun.plan.counts.update;
    tellWithAction('import', t('imports.done', { count }), t('imports.undo'), () => void undoLast());
  }
  return stored;
}

/** Hears how far the layout is, and may stop it. */
export interface Placing {
  tell: (part: number) => void;
  signal: AbortSignal;
}

const now = () => new Date().toISOString();

/** Places for actors that come without one; those that have one keep it. */
async function placesFor(
  state: NetworkState,
  unplaced: readonly string[],
  { tell, signal }: Placing,
): Promise<Places> {
  if (unplaced.length === 0) return new Map();
  const input = layoutInput(state);
  const actors = input.actors.map((actor) => {
    const position = state.positions.get(actor.id);
    return { ...actor, pinnedAt: position ? { x: position.x, y: position.y } : null };
  });
  return runLayout({ ...input, actors }, tell, signal);
}
