import { Button } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { updateCooperation } from '#shared/changes/commands/cooperations.ts';
import type { FieldSection } from '#shared/fields/field.ts';
import { checkCooperation } from '#shared/model/checks.ts';
import type { Cooperation } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { isPooling } from '#shared/model/pooling.ts';
import { RecordForm } from './RecordForm.tsx';

interface Props {
  cooperation: Cooperation;
  state: NetworkState;
}

export function CooperationForm({ cooperation, state }: Props) {
  const t = useT();
  const set = (fields: Partial<Cooperation>) => {
    const name = cooperationName(state, { ...cooperation, ...fields }, t);
    void perform(updateCooperation(cooperation.id, fields, name));
  };
  const { from, to } = cooperation;
  const open: FieldSection[] = ['tie', 'time', 'money'];
  if (cooperation.type === 'commande-publique') open.push('procurement');
  if (isPooling(cooperation, state.network.vocabularies.cooperationTypes)) open.push('pooled');
  const swap = (
    <Button
      key="swap"
      variant="default"
      size="xs"
      leftSection={<IconArrowsUpDown size={14} />}
      onClick={() => set({ from: to, to: from })}
    >
      {t('inspector.field.swap')}
    </Button>
  );
  return (
    <RecordForm
      table="cooperations"
      record={cooperation}
      state={state}
      checks={checkCooperation(cooperation)}
      open={open}
      under={{ to: swap }}
      onChange={set}
    />
  );
}
