import { perform, performNew, showNoticeWithAction, undoLast } from '#renderer/kit/feedback.tsx';
import { nextTurn } from '#renderer/kit/in-slices.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { chooseLooks } from '#renderer/store/view-state.ts';
import type { SourceInfo } from '#renderer/workers/codecs.worker.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { localDay } from '#shared/base/day.ts';
import { fittingPatch, importPlanned, type PlannedImport } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { keptProfiles, type ReadTable, withProfiles } from '#shared/exchange/profiles/keep-profiles.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { PlanDrawing, PlanFate } from '#shared/map/drawing/plan-picture.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import type { Places } from '#shared/map/layout/network-layout.ts';
import { newId } from '#shared/model/common.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';
import type { ImportControl } from './use-import.ts';

/**
 * Stores an import as one change, laid out beforehand so that one undo takes back both. `newName` names the
 * network to be made of it; null imports into the open one. True when it is stored.
 */
export async function storeImport(
  { state: { dryRun, files, sources, mappings }, planned }: ImportControl,
  newName: string | null,
  placing: Placing,
): Promise<boolean> {
  const profiled = withProfilesOf(readTables(sources, mappings));
  const made = await planned(null);
  const own = newName === null ? null : newNetwork(newId(), newName, now(), preference('language'));
  const target = own ? emptyState(own) : useMaillage.getState().current;
  if (!dryRun || !made || !target) return false;
  const fitting = await fittingPlan(profiled(made, target), target, async (on) => {
    const anew = await planned(on);
    return anew && profiled(anew, target);
  });
  if (!fitting) return false;
  const { state, unplaced } = fitting;
  await nextTurn();
  const places = await placesFor(state, unplaced, placing);
  placing.signal.throwIfAborted();
  const name = files.map((file) => file.name).join(', ');
  const command = importPlanned(fitting, { name, count: dryRun.reading.count }, places);
  const stored = await (own ? performNew(own, command) : perform(command));
  if (stored) {
    if (!own) chooseLooks(state);
    const t = translator(preference('language'));
    const count = dryRun.plan.counts.create + dryRun.plan.counts.update;
    showNoticeWithAction('import', t('imports.done', { count }), t('imports.undo'), () => void undoLast());
  }
  return stored;
}

/** The map as an import would make it, without storing anything; null when it cannot be known. */
export async function planDrawing(
  planned: ImportControl['planned'],
  target: NetworkState,
  placing: Placing,
): Promise<PlanDrawing | null> {
  const made = await planned(null);
  const fitting = made && (await fittingPlan(made, target, planned));
  if (!fitting || placing.signal.aborted) return null;
  const { state, patch, unplaced } = fitting;
  const places = new Map([...state.positions, ...(await placesFor(state, unplaced, placing))]);
  const fates = new Map(
    patch.map(({ table, id, before }): [string, PlanFate] => [`${table} ${id}`, before ? 'changed' : 'new']),
  );
  return {
    actors: [...state.actors.keys()].map((id) => ({ id, fate: fates.get(`actors ${id}`) ?? 'same' })),
    ties: [...state.cooperations.values()].map(({ id, from, to }) => ({
      from,
      to,
      isNew: fates.get(`cooperations ${id}`) === 'new',
    })),
    places,
  };
}

/** The tables that the files hold, with how they were read. */
function readTables(sources: readonly SourceInfo[], mappings: readonly (Mapping | null)[]): ReadTable[] {
  return sources.flatMap((source, index) => {
    const mapping = mappings[index];
    if (source.kind !== 'table' || !mapping) return [];
    const { file, sheet, columns, csv } = source;
    return [{ file, sheet, headers: columns.map(({ header }) => header), mapping, csv }];
  });
}

/** Has an import keep how its tables were read, for the next files of their shape. */
function withProfilesOf(tables: readonly ReadTable[]) {
  return (made: PlannedImport, { network }: NetworkState): PlannedImport => {
    if (tables.length === 0) return made;
    const profiles = keptProfiles(network.importProfiles ?? [], tables, localDay(new Date()), newId);
    return { ...made, patch: withProfiles(made.patch, network, profiles) };
  };
}

/** What was planned, with what it makes of the network; planned anew when that has changed since the dry run. */
async function fittingPlan(
  made: PlannedImport,
  target: NetworkState,
  planned: ImportControl['planned'],
): Promise<(PlannedImport & { state: NetworkState }) | null> {
  const fits = fittingPatch(target, made.patch);
  if (fits) return { ...made, state: applyPatch(target, fits) };
  // By another window, for one.
  const anew = await planned(target);
  const patch = anew && fittingPatch(target, anew.patch);
  return patch && { ...anew, state: applyPatch(target, patch) };
}

/** Receives how far the layout is, and may stop it. */
export interface Placing {
  report: (part: number) => void;
  signal: AbortSignal;
}

const now = () => new Date().toISOString();

/** Places for actors that come without one; those that have one keep it. */
async function placesFor(
  state: NetworkState,
  unplaced: readonly string[],
  { report, signal }: Placing,
): Promise<Places> {
  if (unplaced.length === 0) return new Map();
  const input = layoutInput(state);
  const actors = input.actors.map((actor) => {
    const position = state.positions.get(actor.id);
    return { ...actor, pinnedAt: position ? { x: position.x, y: position.y } : null };
  });
  const laidOut = await runLayout({ ...input, actors }, report, signal);
  if (laidOut.ok) return laidOut.value;
  // The import is worth more than its places: the map looks for them again, and says so if it cannot.
  return new Map();
}
