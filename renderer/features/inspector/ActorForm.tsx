import { perform } from '#renderer/kit/feedback.tsx';
import { updateActor } from '#shared/changes/commands/actors.ts';
import type { Actor } from '#shared/model/actor.ts';
import { checkActor } from '#shared/model/checks.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { RecordForm } from './RecordForm.tsx';

export function ActorForm({ actor, state }: { actor: Actor; state: NetworkState }) {
  return (
    <RecordForm
      table="actors"
      record={actor}
      state={state}
      checks={checkActor(actor)}
      open={['identity', 'sectors']}
      onChange={(fields) => void perform(updateActor(actor.id, fields, actor.name))}
    />
  );
}
