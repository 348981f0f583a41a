import { type Collective, type CollectiveInput, collectiveSchema } from '../../model/collective.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

export function addCollective(input: CollectiveInput): Command {
  const collective = collectiveSchema.parse(input);
  return {
    kind: 'collective-add',
    details: { name: collective.name },
    patch: (state) =>
      state.collectives.has(collective.id)
        ? []
        : [recordChange('collectives', collective.id, null, collective)],
  };
}

export function updateCollective(id: string, fields: Partial<Omit<Collective, 'id'>>, name: string): Command {
  return {
    kind: 'collective-update',
    details: { name },
    patch: (state) => recordUpdate('collectives', state.collectives.get(id), fields),
  };
}

/** Deletes collectives with the places of their nodes. */
export function deleteCollectives(ids: readonly string[], name: string): Command {
  return {
    kind: 'collective-delete',
    details: { count: ids.length, name },
    patch: (state) =>
      ids.flatMap((id) => {
        const collective = state.collectives.get(id);
        const position = state.positions.get(id);
        return [
          ...(collective ? [recordChange('collectives', id, collective, null)] : []),
          ...(collective && position ? [recordChange('positions', id, position, null)] : []),
        ];
      }),
  };
}
