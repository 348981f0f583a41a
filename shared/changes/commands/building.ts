import { type ActorInput, actorSchema } from '../../model/actor.ts';
import { type CooperationInput, cooperationSchema } from '../../model/cooperation.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';
import { addActor } from './actors.ts';

/**
 * Adds an actor and, where the other end is there, the tie that it was drawn by: one change, one undo. Without that end
 * the actor stands alone.
 */
export function addTiedActor(
  input: ActorInput,
  place: { x: number; y: number } | undefined,
  tie: CooperationInput,
): Command {
  const actor = actorSchema.parse(input);
  const cooperation = cooperationSchema.parse(tie);
  const adding = addActor(actor, place);
  const other = cooperation.from === actor.id ? cooperation.to : cooperation.from;
  return {
    ...adding,
    patch(state) {
      const patch = adding.patch(state);
      if (patch.length === 0 || !state.actors.has(other)) return patch;
      return [...patch, recordChange('cooperations', cooperation.id, null, cooperation)];
    },
  };
}
