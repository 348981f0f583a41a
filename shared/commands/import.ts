import type { Draft } from '../codecs/draft.ts';
import { planImport } from '../codecs/import-plan.ts';
import type { ImportOptions } from '../codecs/planning.ts';
import type { Places } from '../layout/network-layout.ts';
import { newId } from '../model/common.ts';
import type { Command } from './command.ts';
import { recordChange } from './patch.ts';

/** An id for each record of a file, the same one whenever it is asked for again. */
export function freshIds(): (fileId: string) => string {
  const ids = new Map<string, string>();
  return (fileId) => {
    const id = ids.get(fileId) ?? newId();
    ids.set(fileId, id);
    return id;
  };
}

/**
 * Imports a draft as one change. The plan is made anew on the state that it meets, so that what changed since
 * the dry run is not overwritten with stale records. `places` are those of a layout run beforehand.
 */
export function importDraft(
  draft: Draft,
  options: ImportOptions,
  idFor: (fileId: string) => string,
  fileName: string,
  places: Places,
): Command {
  return {
    kind: 'import',
    details: { name: fileName, count: draft.actors.length + draft.cooperations.length },
    patch: (state) => {
      const { patch, unplaced } = planImport(state, draft, options, idFor);
      const placed = unplaced.flatMap((id) => {
        const place = places.get(id);
        return place ? [recordChange('positions', id, null, { id, ...place, pinned: false })] : [];
      });
      return [...patch, ...placed];
    },
  };
}
