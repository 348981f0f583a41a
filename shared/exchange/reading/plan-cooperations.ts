import { recordChange } from '../../changes/patch.ts';
import { type Cooperation, cooperationSchema } from '../../model/cooperation.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { apartId, isRowId } from './file-ids.ts';
import { mergedFields } from './merged-fields.ts';
import { createNamedActor, type PlannedAction, type Planning } from './planning.ts';
import { oneOfEachEnd } from './several-ends.ts';

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
  const times = new Map<string, number>();
  for (const [place, { row, record }] of oneOfEachEnd(planning).entries()) {
    planning.reportRow(draft.actors.length + place);
    const name = `${record.from} → ${record.to}`;
    const refuse = (reason: ProblemCode, value: string) => {
      problems.push(problem('error', reason, { row, value }));
      rows.push({ table: 'cooperations', row, name, action: 'error', reason, value, fields: [] });
    };
    const found = [record.from, record.to].map((reference) => ({ reference, ...actors.find(reference) }));
    const ambiguous = found.find(({ doubt }) => doubt === 'end-ambiguous');
    if (ambiguous) {
      refuse('end-ambiguous', ambiguous.reference);
      continue;
    }
    const [from, to] = found.map(({ reference, id }) => {
      if (id !== undefined || !options.createMissingActors) return id;
      // The other end may have been created a moment ago.
      return actors.find(reference).id ?? createNamedActor(planning, reference, row);
    });
    if (!from || !to) {
      refuse('unknown-actor', from ? record.to : record.from);
      continue;
    }
    if (from === to) {
      refuse('self-tie', record.from);
      continue;
    }
    for (const { doubt, reference } of found) {
      if (doubt) problems.push(problem('warning', doubt, { row, value: reference }));
    }
    // Programs give several cooperations one id: each is one of its own.
    const time = times.get(record.id) ?? 0;
    times.set(record.id, time + 1);
    const fileId = time === 0 ? record.id : apartId(record.id, time);
    const cooperation = cooperationSchema.parse({ ...record, from, to });
    const sameId = used.has(record.id) ? undefined : state.cooperations.get(record.id);
    const match =
      sameId ??
      stored.get(tieKey(cooperation))?.find(({ id }) => !used.has(id) && isRowIdOrForeign(record.id, id));
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'cooperations', row, name, action, reason, value: '', fields });
    if (!match || used.has(match.id)) {
      const id = idFor(`tie ${fileId}`);
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

/** A cooperation that was read before has an id of ours by now, whatever id its file gives it. */
function isRowIdOrForeign(fileId: string, id: string): boolean {
  return isRowId(fileId) || fileId !== id;
}

/** Several cooperations of one pair are told apart by type and start. */
function tieKey({ from, to, type, startedOn }: Cooperation): string {
  return [from, to, type, startedOn].join('\n');
}
