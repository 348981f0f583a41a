import { fold } from '../../base/fold.ts';
import { sameValue } from '../../base/same-value.ts';
import { recordChange } from '../../changes/patch.ts';
import {
  type Collective,
  type CollectiveInput,
  collectiveSchema,
  type Membership,
} from '../../model/collective.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { ownId } from './file-ids.ts';
import { type PlannedAction, type Planning, plannedRow } from './planning.ts';

export function planCollectives({
  state,
  draft,
  options,
  idFor,
  actors,
  left,
  rows,
  problems,
  changes,
  placeOf,
}: Planning): void {
  const byName = new Map([...state.collectives.values()].map((one) => [fold(one.name), one]));
  for (const [place, { row, source = 0, record }] of draft.collectives.entries()) {
    const key = `collectives ${place}`;
    const there = state.collectives.get(ownId(record.id)) ?? byName.get(fold(record.name));
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
    const members = (record.members ?? []).flatMap((member) => {
      const { id: actorId, doubt } = actors.find(member.actorId);
      if (!actorId && doubt !== 'end-left-out')
        problems.push(
          problem('error', doubt ?? 'unknown-actor', { place: placeOf(source), row, value: member.actorId }),
        );
      return actorId ? [{ ...member, actorId }] : [];
    });
    if (there) {
      const after = withSeats(there, members);
      const idle = sameValue(after.members, there.members);
      if (idle || options.onMatch === 'skip') planned('skip', idle ? 'unchanged' : 'already-there');
      else {
        planned('update', 'members-added');
        if (!left.has(key)) changes.push(recordChange('collectives', there.id, there, after));
      }
      continue;
    }
    planned('create', null);
    if (left.has(key)) continue;
    const id = idFor(`collective ${record.id}`);
    changes.push(recordChange('collectives', id, null, collectiveSchema.parse({ ...record, id, members })));
  }
}

/** A collective with the seats that a file gives: new ones are added, and what it says of known ones replaces. */
function withSeats(before: Collective, given: readonly CollectiveMember[]): Collective {
  const members = [...before.members];
  for (const seat of given) {
    const place = members.findIndex(({ actorId }) => actorId === seat.actorId);
    const known = members[place];
    const said = Object.entries(seat).filter(([, text]) => text !== '' && text !== undefined);
    const after = { ...(known ?? NO_SEAT), ...Object.fromEntries(said) } as Membership;
    if (known) members[place] = after;
    else members.push(after);
  }
  return { ...before, members };
}

type CollectiveMember = NonNullable<CollectiveInput['members']>[number];

const NO_SEAT = { role: '', seat: '', from: '', until: '' };
