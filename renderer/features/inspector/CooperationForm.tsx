import { Accordion, Button } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { cooperationName } from '#renderer/kit/describe.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorOptions, optionsOf, tagsInUse } from '#renderer/kit/vocabulary-options.ts';
import { updateCooperation } from '#shared/changes/commands/cooperations.ts';
import { checkCooperation } from '#shared/model/checks.ts';
import { CONFIDENCES, STATUSES } from '#shared/model/common.ts';
import type { Cooperation } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CustomFields } from './CustomFields.tsx';
import { ChoiceField, ChoicesField, SegmentedField, TernaryField } from './fields/ChoiceField.tsx';
import { DateField } from './fields/DateField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { Section } from './fields/Section.tsx';
import { TagsField } from './fields/TagsField.tsx';
import { TextField } from './fields/TextField.tsx';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';

const STRENGTHS = ['1', '2', '3', '4', '5'] as const;

interface Props {
  cooperation: Cooperation;
  state: NetworkState;
}

/** Every field of a tie. Each one is handed over by itself, so that each can be undone by itself. */
export function CooperationForm({ cooperation, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = useFieldLabel();
  const { vocabularies } = state.network;
  const set = (fields: Partial<Omit<Cooperation, 'id'>>) => {
    const name = cooperationName(state, { ...cooperation, ...fields }, t);
    void perform(updateCooperation(cooperation.id, fields, name));
  };
  const setProcurement = (fields: Partial<Cooperation['procurement']>) =>
    set({ procurement: { ...cooperation.procurement, ...fields } });
  const warning = (field: string) => {
    const check = checkCooperation(cooperation).find((found) => found.field === field);
    return check && t(`model.checks.${check.code}`);
  };
  const { procurement } = cooperation;
  const open = ['tie', 'time', 'money'];
  if (cooperation.type === 'commande-publique') open.push('procurement');
  return (
    <Accordion multiple defaultValue={open} chevronPosition="left" order={3}>
      <Section name="tie">
        <ChoiceField
          label={label('type')}
          value={cooperation.type}
          options={optionsOf(vocabularies, 'cooperationTypes', language)}
          onCommit={(type) => set({ type })}
        />
        <ChoiceField
          label={label('from')}
          value={cooperation.from}
          options={actorOptions(state, new Set([cooperation.to]))}
          onCommit={(from) => set({ from })}
        />
        <ChoiceField
          label={label('to')}
          value={cooperation.to}
          options={actorOptions(state, new Set([cooperation.from]))}
          onCommit={(to) => set({ to })}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowsUpDown size={14} />}
          onClick={() => set({ from: cooperation.to, to: cooperation.from })}
        >
          {label('swap')}
        </Button>
        <SegmentedField
          label={label('direction')}
          value={cooperation.directed === null ? 'type' : cooperation.directed ? 'directed' : 'undirected'}
          options={[
            { value: 'type', label: label('directionByType') },
            { value: 'directed', label: label('directed') },
            { value: 'undirected', label: label('undirected') },
          ]}
          onCommit={(direction) => set({ directed: direction === 'type' ? null : direction === 'directed' })}
        />
        <div className={classes.pair}>
          <ChoiceField
            label={label('status')}
            value={cooperation.status}
            options={STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) }))}
            onCommit={(status) => set({ status: status as Cooperation['status'] })}
          />
          <ChoiceField
            label={label('strength')}
            value={cooperation.strength === null ? '' : String(cooperation.strength)}
            clearable
            options={STRENGTHS.map((value) => ({
              value,
              label: `${value} · ${t(`model.strength.${value}`)}`,
            }))}
            onCommit={(strength) => set({ strength: strength === '' ? null : Number(strength) })}
          />
        </div>
        <ChoicesField
          label={label('sectors')}
          value={cooperation.sectors}
          options={optionsOf(vocabularies, 'sectors', language)}
          onCommit={(sectors) => set({ sectors })}
        />
      </Section>
      <Section name="time">
        <div className={classes.pair}>
          <DateField
            label={label('startedOn')}
            value={cooperation.startedOn}
            onCommit={(startedOn) => set({ startedOn })}
          />
          <DateField
            label={label('endedOn')}
            value={cooperation.endedOn}
            warning={warning('endedOn')}
            onCommit={(endedOn) => set({ endedOn })}
          />
        </div>
      </Section>
      <Section name="money">
        <NumberField
          label={label('amount')}
          value={cooperation.amount}
          onCommit={(amount) => set({ amount })}
        />
        <SegmentedField
          label={label('amountKind')}
          value={cooperation.amountKind || 'none'}
          options={(['none', 'cash', 'in-kind'] as const).map((value) => ({
            value,
            label: t(`model.amountKind.${value}`),
          }))}
          onCommit={(kind) => set({ amountKind: kind === 'none' ? '' : kind })}
        />
        <ChoiceField
          label={label('programme')}
          value={cooperation.programme}
          clearable
          options={optionsOf(vocabularies, 'programmes', language)}
          onCommit={(programme) => set({ programme })}
        />
      </Section>
      <Section name="procurement">
        <TernaryField
          label={label('socialClause')}
          value={procurement.socialClause}
          onCommit={(socialClause) => setProcurement({ socialClause })}
        />
        <TernaryField
          label={label('environmentalClause')}
          value={procurement.environmentalClause}
          onCommit={(environmentalClause) => setProcurement({ environmentalClause })}
        />
        <TernaryField
          label={label('reserved')}
          value={procurement.reserved}
          onCommit={(reserved) => setProcurement({ reserved })}
        />
        <DateField
          label={label('contractEnd')}
          value={procurement.contractEnd}
          onCommit={(contractEnd) => setProcurement({ contractEnd })}
        />
      </Section>
      <Section name="more">
        <TextField
          label={label('description')}
          value={cooperation.description}
          multiline
          onCommit={(description) => set({ description })}
        />
        <TagsField
          label={label('tags')}
          value={cooperation.tags}
          known={tagsInUse(state.cooperations.values())}
          onCommit={(tags) => set({ tags })}
        />
      </Section>
      <Section name="trust">
        <TextField
          label={label('source')}
          value={cooperation.source}
          onCommit={(source) => set({ source })}
        />
        <SegmentedField
          label={label('confidence')}
          value={cooperation.confidence}
          options={CONFIDENCES.map((value) => ({ value, label: t(`model.confidence.${value}`) }))}
          onCommit={(confidence) => set({ confidence })}
        />
        <DateField
          label={label('checkedOn')}
          value={cooperation.checkedOn}
          today
          onCommit={(checkedOn) => set({ checkedOn })}
        />
      </Section>
      <CustomFields
        of="cooperation"
        network={state.network}
        values={cooperation.custom}
        onCommit={(custom) => set({ custom })}
      />
    </Accordion>
  );
}
