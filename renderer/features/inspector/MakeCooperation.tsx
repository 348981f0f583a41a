import { Button, Select } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { actorName, cooperationName } from '#renderer/kit/describe.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorOptions, optionsOf } from '#renderer/kit/vocabulary-options.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { newId, STATUSES, type Status } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { offered } from '#shared/tables/column.ts';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { stopMaking } from './state.ts';

/** What the last tie was: at a workshop, ties of one kind come one after the other. */
let lastType = 'mutualisation';

interface Props {
  state: NetworkState;
  from: string;
  /** Given when the tie was drawn on the graph. */
  to: string | undefined;
}

/** A new tie: who, with whom, what for. The rest is filled in afterwards, in its record. */
export function MakeCooperation({ state, from, to }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = useFieldLabel();
  const { vocabularies } = state.network;
  const [partner, setPartner] = useState<string | null>(to ?? null);
  const [reversed, setReversed] = useState(false);
  const [type, setType] = useState(findTerm(vocabularies.cooperationTypes, lastType) ? lastType : 'autre');
  const [status, setStatus] = useState<Status>('actif');
  const [refused, setRefused] = useState(false);
  const partners = useMemo(() => actorOptions(state, new Set([from])), [state, from]);
  const directed = findTerm(vocabularies.cooperationTypes, type)?.directed ?? false;
  const ends = (other: string) => (reversed ? { from: other, to: from } : { from, to: other });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!partner) {
      setRefused(true);
      return;
    }
    const tie = { id: newId(), ...ends(partner), type, status, directed: null };
    lastType = type;
    if (await perform(addCooperation(tie, cooperationName(state, tie, t)))) stopMaking();
  };

  return (
    <Panel kicker={actorName(state, from)}>
      <h2 className={classes.name}>{t('inspector.cooperation.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Select
          label={label('partner')}
          placeholder={t('inspector.choose')}
          data={partners}
          value={partner}
          onChange={setPartner}
          searchable
          limit={40}
          filter={foldedFilter}
          autoFocus={!to}
          data-autofocus={to ? undefined : true}
          error={refused && !partner ? t('inspector.error.partnerRequired') : undefined}
          nothingFoundMessage={t('inspector.nothingFound')}
          selectFirstOptionOnChange
        />
        <Select
          label={label('type')}
          data={offered(optionsOf(vocabularies, 'cooperationTypes', language))}
          value={type}
          allowDeselect={false}
          onChange={(chosen) => chosen && setType(chosen)}
          searchable
          filter={foldedFilter}
          autoFocus={to !== undefined}
          openOnFocus={false}
        />
        {partner && directed && (
          <div>
            <p className={classes.quiet}>
              {t('inspector.cooperation.directed', {
                from: actorName(state, ends(partner).from),
                to: actorName(state, ends(partner).to),
              })}
            </p>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconArrowsUpDown size={13} />}
              onClick={() => setReversed(!reversed)}
            >
              {label('swap')}
            </Button>
          </div>
        )}
        <Select
          label={label('status')}
          data={STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) }))}
          value={status}
          allowDeselect={false}
          onChange={(chosen) => chosen && setStatus(chosen as Status)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={stopMaking}>
            {t('inspector.cancel')}
          </Button>
          <Button type="submit">{t('inspector.add')}</Button>
        </div>
      </form>
    </Panel>
  );
}
