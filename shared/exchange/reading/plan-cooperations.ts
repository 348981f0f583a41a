import { recordChange } from '../../changes/patch.ts';
import { type Cooperation, cooperationSchema } from '../../model/cooperation.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { isRowId } from '../tables/interpret.ts';
import { mergedFields } from './merged-fields.ts';
import { createNamedActor, type PlannedAction, type Planning } from './planning.ts';

export function planCooperations(planning: Planning): void {
  const { state, draft, options, idFor, rows, problems, changes, actors } = planning;
  const stored = new Map<string, Cooperation[]>();
  for (const cooperation of state.cooperations.values()) {
    const key = tieKey(cooperation);
    const like = stored.get(key);
    if (like) like.push(cooperation);
    else stored.set(key, [cooperation]);
  }
  const used = new Set<string>();
  for (const [place, { row, record }] of draft.cooperations.entries()) {
    planning.told(draft.actors.length + place);
    const name = `${record.from} → ${record.to}`;
    const refuse = (reason: ProblemCode, value: string) => {
      problems.push(problem('error', reason, { row, value }));
      rows.push({ table: 'cooperations', row, name, action: 'error', reason, value, fields: [] });
    };
    const ends = [record.from, record.to].map(
      (reference) =>
        actors.find(reference) ??
        (options.createMissingActors ? createNamedActor(planning, reference, row) : null),
    );
    const [from, to] = ends;
    if (!from || !to) {
      refuse('unknown-actor', from ? record.to : record.from);
      continue;
    }
    if (from === to) {
      refuse('self-tie', record.from);
      continue;
    }
    const cooperation = cooperationSchema.parse({ ...record, from, to });
    const sameId = state.cooperations.get(cooperation.id);
    const match =
      sameId ??
      stored.get(tieKey(cooperation))?.find(({ id }) => !used.has(id) && isRowIdOrForeign(record.id, id));
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'cooperations', row, name, action, reason, value: '', fields });
    if (!match || used.has(match.id)) {
      const id = idFor(`tie ${cooperation.id}`);
      changes.push(recordChange('cooperations', id, null, { ...cooperation, id }));
      planned('create');
      continue;
    }
    used.add(match.id);
    const { after, fields } = mergedFields(match, record);
    if (fields.length === 0) planned('skip', 'unchanged');
    else if (options.onMatch === 'skip') planned('skip', 'already-there');
    else {
      changes.push(recordChange('cooperations', match.id, match, cooperationSchema.parse(after)));
      planned('update', null, fields);
    }
  }
}

/** A tie that was read before has an id of ours by now, whatever id its file gives it. */
function isRowIdOrForeign(fileId: string, id: string): boolean {
  return isRowId(fileId) || fileId !== id;
}

/** Several ties of one pair are told apart by type and start. */
function tieKey({ from, to, type, startedOn }: Cooperation): string {
  return [from, to, type, startedOn].join('\n');
}
