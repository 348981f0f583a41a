import { type Cooperation, type CooperationInput, cooperationSchema } from '../../model/cooperation.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

/** Adds a cooperation; nothing happens when its id is taken or one of its ends is gone. `name`: "A → B". */
export function addCooperation(input: CooperationInput, name: string): Command {
  const cooperation = cooperationSchema.parse(input);
  return {
    kind: 'cooperation-add',
    details: { name },
    patch: (state) =>
      !state.cooperations.has(cooperation.id) &&
      state.actors.has(cooperation.from) &&
      state.actors.has(cooperation.to)
        ? [recordChange('cooperations', cooperation.id, null, cooperation)]
        : [],
  };
}

export function updateCooperation(
  id: string,
  fields: Partial<Omit<Cooperation, 'id'>>,
  name: string,
): Command {
  return {
    kind: 'cooperation-update',
    details: { name },
    patch: (state) => recordUpdate('cooperations', state.cooperations.get(id), fields),
  };
}

export function deleteCooperations(ids: readonly string[], name: string): Command {
  return {
    kind: 'cooperation-delete',
    details: { count: ids.length, name },
    patch: (state) =>
      ids.flatMap((id) => {
        const cooperation = state.cooperations.get(id);
        return cooperation ? [recordChange('cooperations', id, cooperation, null)] : [];
      }),
  };
}
