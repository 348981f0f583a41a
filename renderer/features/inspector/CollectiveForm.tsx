import { Accordion, CloseButton, Select } from '@mantine/core';
import { useMemo } from 'react';
import { actorName } from '#renderer/kit/describe.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorOptions, optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { updateCollective } from '#shared/changes/commands/collectives.ts';
import {
  COLLECTIVE_KINDS,
  type Collective,
  type CollectiveKind,
  type Membership,
} from '#shared/model/collective.ts';
import { STATUSES, type Status } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CustomFields } from './CustomFields.tsx';
import { ChoiceField, ChoicesField, SegmentedField } from './fields/ChoiceField.tsx';
import { DateField } from './fields/DateField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { Section } from './fields/Section.tsx';
import { TextField } from './fields/TextField.tsx';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';
import { memberKeys } from './member-keys.ts';

interface Props {
  collective: Collective;
  state: NetworkState;
}

/** Every field of a collective; members are changed one by one. */
export function CollectiveForm({ collective, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = useFieldLabel();
  const set = (fields: Partial<Omit<Collective, 'id'>>) =>
    void perform(updateCollective(collective.id, fields, collective.name));
  return (
    <Accordion multiple defaultValue={['identity', 'members']} chevronPosition="left" order={3}>
      <Section name="identity">
        <TextField
          label={label('name')}
          value={collective.name}
          required
          onCommit={(name) => set({ name })}
        />
        <div className={classes.pair}>
          <ChoiceField
            label={label('kind')}
            value={collective.kind}
            options={COLLECTIVE_KINDS.map((value) => ({ value, label: t(`model.collectiveKind.${value}`) }))}
            onCommit={(kind) => set({ kind: kind as CollectiveKind })}
          />
          <ChoiceField
            label={label('status')}
            value={collective.status}
            options={STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) }))}
            onCommit={(status) => set({ status: status as Status })}
          />
        </div>
        <ChoicesField
          label={label('sectors')}
          value={collective.sectors}
          options={optionsOf(state.network.vocabularies, 'sectors', language)}
          onCommit={(sectors) => set({ sectors })}
        />
        <TextField
          label={label('description')}
          value={collective.description}
          multiline
          onCommit={(description) => set({ description })}
        />
        <SegmentedField
          label={label('display')}
          value={collective.display}
          options={[
            { value: 'hull', label: t('model.display.hull') },
            { value: 'hub', label: t('model.display.hub') },
            { value: 'hidden', label: t('model.display.hidden') },
          ]}
          onCommit={(display) => set({ display })}
        />
      </Section>
      <Section name="members">
        <Members collective={collective} state={state} onCommit={(members) => set({ members })} />
      </Section>
      <Section name="time">
        <div className={classes.pair}>
          <DateField
            label={label('startedOn')}
            value={collective.startedOn}
            onCommit={(startedOn) => set({ startedOn })}
          />
          <DateField
            label={label('endedOn')}
            value={collective.endedOn}
            onCommit={(endedOn) => set({ endedOn })}
          />
        </div>
      </Section>
      <Section name="means">
        <NumberField
          label={label('budget')}
          value={collective.budget}
          onCommit={(budget) => set({ budget })}
        />
      </Section>
      <CustomFields
        of="collective"
        network={state.network}
        values={collective.custom}
        onCommit={(custom) => set({ custom })}
      />
    </Accordion>
  );
}

interface MembersProps extends Props {
  onCommit: (members: Membership[]) => void;
}

function Members({ collective, state, onCommit }: MembersProps) {
  const t = useT();
  const label = useFieldLabel();
  const { members } = collective;
  const keys = memberKeys(members);
  const others = useMemo(
    () => actorOptions(state, new Set(members.map(({ actorId }) => actorId))),
    [state, members],
  );
  const change = (at: number, fields: Partial<Membership>) =>
    onCommit(members.map((member, index) => (index === at ? { ...member, ...fields } : member)));
  return (
    <>
      {members.map((member, index) => {
        const name = actorName(state, member.actorId);
        return (
          <fieldset key={keys[index]} className={classes.sectorCard} aria-label={name}>
            <div className={classes.sectorHead}>
              <span>{name}</span>
              <CloseButton
                size="sm"
                aria-label={t('inspector.remove', { name })}
                onClick={() => onCommit(members.filter((_member, other) => other !== index))}
              />
            </div>
            <div className={classes.pair}>
              <TextField
                label={label('role')}
                value={member.role}
                onCommit={(role) => change(index, { role })}
              />
              <TextField
                label={label('seat')}
                value={member.seat}
                onCommit={(seat) => change(index, { seat })}
              />
            </div>
            <div className={classes.pair}>
              <DateField
                label={label('memberFrom')}
                value={member.from}
                onCommit={(from) => change(index, { from })}
              />
              <DateField
                label={label('memberUntil')}
                value={member.until}
                onCommit={(until) => change(index, { until })}
              />
            </div>
          </fieldset>
        );
      })}
      <Select
        label={label('addMember')}
        placeholder={t('inspector.choose')}
        data={others}
        value={null}
        onChange={(actorId) => {
          if (actorId) onCommit([...members, { actorId, role: '', seat: '', from: '', until: '' }]);
        }}
        searchable
        limit={40}
        filter={foldedFilter}
        nothingFoundMessage={t('inspector.nothingFound')}
      />
    </>
  );
}
