import { type Problem, problem } from '../problem.ts';
import type { Drafted } from './draft.ts';
import { isStandIn } from './file-ids.ts';
import type { Planning } from './planning.ts';

/** Reports the new actors that go by a number: no file of the choice says their name. */
export function reportStandIns({ changes, draft, actors, problems, placeOf }: Planning): void {
  const rows = new Map<string, Pick<Drafted<unknown>, 'row' | 'source'>>();
  for (const { row, source = 0, record } of draft.actors) {
    const id = actors.created.get(record.id);
    if (id !== undefined && !rows.has(id)) rows.set(id, { row, source });
  }
  const found: Problem[] = [];
  for (const change of changes) {
    const drafted = rows.get(change.id);
    if (change.table !== 'actors' || !change.after || !drafted || !isStandIn(change.after)) continue;
    const place = placeOf(drafted.source);
    found.push(problem('warning', 'name-stand-in', { place, row: drafted.row, value: change.after.name }));
  }
  problems.push(...found);
}
