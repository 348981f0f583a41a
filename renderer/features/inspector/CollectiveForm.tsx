import { perform } from '#renderer/kit/feedback.tsx';
import { updateCollective } from '#shared/changes/commands/collectives.ts';
import type { Collective } from '#shared/model/collective.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { saysPooled } from '#shared/model/pooling.ts';
import { RecordForm } from './RecordForm.tsx';

export function CollectiveForm({ collective, state }: { collective: Collective; state: NetworkState }) {
  return (
    <RecordForm
      table="collectives"
      record={collective}
      state={state}
      open={['identity', ...(saysPooled(collective) ? (['pooled'] as const) : []), 'members']}
      onChange={(fields) => void perform(updateCollective(collective.id, fields, collective.name))}
    />
  );
}
