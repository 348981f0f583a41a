import { sameValue } from '../../base/same-value.ts';
import type { Places } from '../../map/layout/network-layout.ts';
import { newId } from '../../model/common.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { onMap } from '../../model/position.ts';
import type { Command } from '../command.ts';
import { type Change, type Patch, recordChange } from '../patch.ts';

/** An id for each record of a file, the same one whenever it is asked for again. */
export function freshIds(): (fileId: string) => string {
  const ids = new Map<string, string>();
  return (fileId) => {
    const id = ids.get(fileId) ?? newId();
    ids.set(fileId, id);
    return id;
  };
}

/** What of a plan is stored. */
export interface PlannedImport {
  patch: Patch;
  /** Actors that come without a place on the map. */
  unplaced: readonly string[];
}

/**
 * The planned patch on the network that it meets: null when what it builds on is no longer there as it was, so
 * that nothing is overwritten with stale records. The network itself may be another one with the same lists.
 */
export function fittingPatch(state: NetworkState, patch: Patch): Patch | null {
  const fitting: Change[] = [];
  const imported = new Set(patch.flatMap(({ table, id }) => (table === 'actors' ? [id] : [])));
  const there = (id: string) => state.actors.has(id) || imported.has(id);
  for (const change of patch) {
    if (change.table === 'network') {
      const { before, after } = change;
      const { network } = state;
      if (!sameValue(listsOf(before), listsOf(network))) return null;
      fitting.push({ ...change, id: network.id, before: network, after: { ...network, ...listsOf(after) } });
      continue;
    }
    if (!sameValue(state[change.table].get(change.id) ?? null, change.before)) return null;
    if (change.table === 'cooperations' && change.after) {
      if (!there(change.after.from) || !there(change.after.to)) return null;
    }
    if (change.table === 'contacts' && change.after && !there(change.after.actorId)) return null;
    fitting.push(change);
  }
  return fitting;
}

/** What of a network an import may change: its lists, its fields, and how files are read. */
function listsOf({ vocabularies, customFields, importProfiles }: NetworkState['network']) {
  return { vocabularies, customFields, ...(importProfiles && { importProfiles }) };
}

/** Imports what was planned as one change. `places` are those of a layout run beforehand. */
export function importPlanned(
  { patch, unplaced }: PlannedImport,
  { name, count }: { name: string; count: number },
  places: Places,
): Command {
  return {
    kind: 'import',
    details: { name, count },
    patch: (state) => {
      const fitting = fittingPatch(state, patch);
      if (!fitting) throw new Error('the network has changed since the import was checked');
      const placed = unplaced.flatMap((id) => {
        const place = places.get(id);
        return place ? [recordChange('positions', id, null, { id, ...onMap(place), pinned: false })] : [];
      });
      return [...fitting, ...placed];
    },
  };
}
