import { recordChange } from '../../changes/patch.ts';
import { type Cooperation, cooperationSchema, isDirected } from '../../model/cooperation.ts';
import type { CooperationTypeTerm } from '../../model/vocabulary.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { apartId, isRowId } from './file-ids.ts';
import { choiceOf } from './import-options.ts';
import { mergedFields } from './merged-fields.ts';
import { createNamedActor } from './named-actor.ts';
import { type PlannedAction, type PlannedRow, type Planning, plannedRow } from './planning.ts';
import { oneOfEachEnd } from './several-ends.ts';

export function planCooperations(planning: Planning): void {
  const { state, draft, options, idFor, rows, problems, changes, actors } = planning;
  const types = planning.network.vocabularies.cooperationTypes;
  const stored = new Map<string, Cooperation[]>();
  for (const cooperation of state.cooperations.values()) {
    const key = tieKey(cooperation, types);
    const like = stored.get(key);
    if (like) like.push(cooperation);
    else stored.set(key, [cooperation]);
  }
  const used = new Set<string>();
  const times = new Map<string, number>();
  for (const [place, drafted] of oneOfEachEnd(planning).entries()) {
    const { row, source = 0, record } = drafted;
    planning.reportRow(draft.actors.length + place);
    const sign = isDirected({ type: record.type ?? '', directed: record.directed ?? null }, types)
      ? '→'
      : '—';
    const name = `${actors.nameOf(record.from)} ${sign} ${actors.nameOf(record.to)}`;
    const key = `cooperations ${place}`;
    const isLeft = planning.left.has(key);
    const planned = (action: PlannedAction, more: Partial<PlannedRow> = {}) =>
      rows.push(
        plannedRow({
          key,
          table: 'cooperations',
          source,
          row,
          name,
          action,
          left: isLeft,
          value: '',
          ...more,
        }),
      );
    const refuse = (reason: ProblemCode, value: string) => {
      problems.push(problem('error', reason, { place: planning.placeOf(source), row, value }));
      planned('error', { reason, value, key: '', left: false });
    };
    const found = [record.from, record.to].map((reference) => ({ reference, ...actors.find(reference) }));
    for (const { id } of found) if (id !== undefined) planning.mentioned.add(id);
    const doubtful = found.find(({ doubt }) => doubt && doubt !== 'end-left-out');
    if (doubtful?.doubt) {
      refuse(doubtful.doubt, doubtful.reference);
      continue;
    }
    const ends = found.map(({ reference, id, doubt }) => {
      if (id !== undefined || doubt || isLeft || !options.createMissingActors)
        return { reference, id, doubt };
      // The other end may have been created a moment ago.
      const created = actors.find(reference).id ?? createNamedActor(planning, reference, drafted);
      return { reference, id: created, doubt: created === undefined ? 'end-left-out' : null };
    });
    const leftOut = ends.find(({ doubt }) => doubt);
    if (leftOut) {
      planned('skip', {
        reason: 'end-left-out',
        value: actors.nameOf(leftOut.reference),
        key: '',
        left: false,
      });
      continue;
    }
    const [from, to] = ends.map(({ id }) => id);
    if (!from || !to) {
      if (isLeft) planned('create');
      else refuse('unknown-actor', from ? record.to : record.from);
      continue;
    }
    if (from === to) {
      refuse('self-tie', actors.nameOf(record.from));
      continue;
    }
    // Programs give several cooperations one id: each is one of its own.
    const time = times.get(record.id) ?? 0;
    times.set(record.id, time + 1);
    const fileId = time === 0 ? record.id : apartId(record.id, time);
    const cooperation = cooperationSchema.parse({ ...record, from, to });
    const sameId = used.has(record.id) ? undefined : state.cooperations.get(record.id);
    const match =
      sameId ??
      stored
        .get(tieKey(cooperation, types))
        ?.find(({ id }) => !used.has(id) && isRowIdOrForeign(record.id, id));
    if (!match || used.has(match.id)) {
      const id = idFor(`tie ${fileId}`);
      if (!isLeft) changes.push(recordChange('cooperations', id, null, { ...cooperation, id }));
      planned('create');
      continue;
    }
    used.add(match.id);
    const by = match === sameId ? 'id' : 'place';
    const kept = choiceOf(options.keptFields, key);
    const { after, changes: fields } = mergedFields('cooperations', match, record, kept);
    if (fields.length === 0) planned('skip', { reason: 'unchanged', by });
    else if (options.onMatch === 'skip') planned('skip', { reason: 'already-there', by });
    else {
      if (!isLeft && fields.some((field) => !field.kept))
        changes.push(recordChange('cooperations', match.id, match, cooperationSchema.parse(after)));
      planned('update', { changes: fields, by });
    }
  }
}

/** A cooperation that was read before has an id of ours by now, whatever id its file gives it. */
function isRowIdOrForeign(fileId: string, id: string): boolean {
  return isRowId(fileId) || fileId !== id;
}

/** Several cooperations of one pair are told apart by type and start; one without direction has no first end. */
function tieKey(cooperation: Cooperation, types: readonly CooperationTypeTerm[]): string {
  const { from, to, type, startedOn } = cooperation;
  const ends = isDirected(cooperation, types) ? [from, to] : [from, to].sort();
  return [...ends, type, startedOn].join('\n');
}
