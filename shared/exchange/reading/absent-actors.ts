import { recordChange } from '../../changes/patch.ts';
import { type Planning, plannedRow } from './planning.ts';

/** An actor of the network that the files do not name. */
export interface AbsentActor {
  id: string;
  name: string;
}

/**
 * The actors of the network that files about the same actors do not name: left alone, or marked to check when the
 * user wants it. Files that know none of its actors say nothing of who is gone.
 */
export function planAbsent(planning: Planning): AbsentActor[] {
  const { state, draft, options, actors, mentioned, changes, rows, left } = planning;
  const inRows = new Set(actors.byFileId.values());
  const known = draft.actors.some(({ record }) => state.actors.has(actors.byFileId.get(record.id) ?? ''));
  if (!known) return [];
  const absent = [...state.actors.values()].filter(({ id }) => !inRows.has(id) && !mentioned.has(id));
  if (options.absent === 'to-check') {
    for (const before of absent) {
      if (before.confidence === 'to-check') continue;
      const key = `absent ${before.id}`;
      const isLeft = left.has(key);
      const after = { ...before, confidence: 'to-check' as const };
      if (!isLeft) changes.push(recordChange('actors', before.id, before, after));
      rows.push(
        plannedRow({
          key,
          table: 'actors',
          row: null,
          name: before.name,
          action: 'update',
          reason: 'absent-marked',
          left: isLeft,
          changes: [{ field: 'confidence', before: before.confidence, after: after.confidence, kept: false }],
        }),
      );
    }
  }
  return absent.map(({ id, name }) => ({ id, name }));
}
