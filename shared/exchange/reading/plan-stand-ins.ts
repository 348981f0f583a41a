import { recordChange } from '../../changes/patch.ts';
import { problem } from '../problem.ts';
import { isStandIn } from './file-ids.ts';
import type { Planning } from './planning.ts';

/** Reports the new actors that go by a number, which no file of the choice names, and marks them to be checked. */
export function reportStandIns({ changes, draft, actors, problems }: Planning): void {
  const rows = new Map<string, number | null>();
  for (const { row, record } of draft.actors) {
    const id = actors.created.get(record.id);
    if (id !== undefined && !rows.has(id)) rows.set(id, row);
  }
  for (const [place, change] of changes.entries()) {
    if (change.table !== 'actors' || !change.after || !rows.has(change.id)) continue;
    if (!isStandIn(change.after)) continue;
    const row = rows.get(change.id) ?? null;
    problems.push(problem('warning', 'name-stand-in', { row, value: change.after.name }));
    const after = { ...change.after, confidence: 'to-check' as const };
    changes[place] = recordChange('actors', change.id, change.before, after);
  }
}
