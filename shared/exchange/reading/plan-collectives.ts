import { fold } from '../../base/fold.ts';
import { recordChange } from '../../changes/patch.ts';
import { collectiveSchema } from '../../model/collective.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { ownId } from './file-ids.ts';
import { type PlannedAction, type Planning, plannedRow } from './planning.ts';

export function planCollectives({
  state,
  draft,
  idFor,
  actors,
  left,
  rows,
  problems,
  changes,
  placeOf,
}: Planning): void {
  const names = new Set([...state.collectives.values()].map(({ name }) => fold(name)));
  for (const [place, { row, source = 0, record }] of draft.collectives.entries()) {
    const key = `collectives ${place}`;
    const there = state.collectives.has(ownId(record.id)) || names.has(fold(record.name));
    const planned = (action: PlannedAction, reason: ProblemCode | null) =>
      rows.push(
        plannedRow({
          key,
          table: 'collectives',
          source,
          row,
          name: record.name,
          action,
          reason,
          left: left.has(key),
        }),
      );
    if (there) {
      planned('skip', 'already-there');
      continue;
    }
    if (left.has(key)) {
      planned('create', null);
      continue;
    }
    const members = (record.members ?? []).flatMap((member) => {
      const { id: actorId, doubt } = actors.find(member.actorId);
      if (!actorId && doubt !== 'end-left-out')
        problems.push(
          problem('error', doubt ?? 'unknown-actor', { place: placeOf(source), row, value: member.actorId }),
        );
      return actorId ? [{ ...member, actorId }] : [];
    });
    const id = idFor(`collective ${record.id}`);
    changes.push(recordChange('collectives', id, null, collectiveSchema.parse({ ...record, id, members })));
    planned('create', null);
  }
}
