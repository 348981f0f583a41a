import { CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { VOTES } from '#shared/model/bounds.ts';
import { type Membership, withVotes } from '#shared/model/collective.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from '../inspector.module.css';
import { memberKeys } from '../member-keys.ts';
import { DateField } from './DateField.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  value: readonly Membership[];
  state: NetworkState;
  onCommit: (members: Membership[]) => void;
}

/** The members of a collective, changed one by one. */
export function MembersField({ value: members, state, onCommit }: Props) {
  const t = useT();
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
                label={t('inspector.field.role')}
                value={member.role}
                onCommit={(role) => change(index, { role })}
              />
              <TextField
                label={t('inspector.field.seat')}
                value={member.seat}
                onCommit={(seat) => change(index, { seat })}
              />
            </div>
            <div className={classes.triple}>
              <NumberField
                label={t('inspector.field.votes')}
                value={member.votes ?? null}
                range={VOTES}
                onCommit={(votes) =>
                  onCommit(members.map((own, at) => (at === index ? withVotes(own, votes) : own)))
                }
              />
              <DateField
                label={t('inspector.field.memberFrom')}
                value={member.from}
                onCommit={(from) => change(index, { from })}
              />
              <DateField
                label={t('inspector.field.memberUntil')}
                value={member.until}
                onCommit={(until) => change(index, { until })}
              />
            </div>
          </fieldset>
        );
      })}
      <Choice
        label={t('inspector.field.addMember')}
        placeholder={t('inspector.choose')}
        options={others}
        value={null}
        onChange={(actorId) => {
          if (actorId) onCommit([...members, { actorId, role: '', seat: '', from: '', until: '' }]);
        }}
      />
    </>
  );
}
