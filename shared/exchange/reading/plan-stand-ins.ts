import { type Problem, problem } from '../problem.ts';
import { isStandIn } from './file-ids.ts';
import type { Planning } from './planning.ts';

/** Reports the new actors that go by a number: no file of the choice says their name. */
export function reportStandIns({ changes, draft, actors, problems }: Planning): void {
  const rows = new Map<string, number | null>();
  for (const { row, record } of draft.actors) {
    const id = actors.created.get(record.id);
    if (id !== undefined && !rows.has(id)) rows.set(id, row);
  }
  const found: Problem[] = [];
  for (const change of changes) {
    if (change.table !== 'actors' || !change.after || !rows.has(change.id) || !isStandIn(change.after))
      continue;
    found.push(
      problem('warning', 'name-stand-in', { row: rows.get(change.id) ?? null, value: change.after.name }),
    );
  }
  problems.push(...found);
}
