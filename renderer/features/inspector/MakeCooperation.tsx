import { Button } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { newId } from '#shared/model/common.ts';
import { type Cooperation, cooperationSchema, isDirected } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { FieldEditor } from './fields/FieldEditor.tsx';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { stopMaking } from './state.ts';

const TYPE = fieldOf('cooperations', 'type');
const STATUS = fieldOf('cooperations', 'status');

/** What the last cooperation was: at a workshop, those of one kind come one after the other. */
let lastType = '';

interface Props {
  state: NetworkState;
  from: string;
  /** Given when it was drawn on the graph. */
  to: string | undefined;
}

/** A new cooperation: who, with whom, what for. The rest is filled in afterwards, in its record. */
export function MakeCooperation({ state, from, to }: Props) {
  const t = useT();
  const { vocabularies } = state.network;
  const [partner, setPartner] = useState<string | null>(to ?? null);
  const [reversed, setReversed] = useState(false);
  const [draft, setDraft] = useState(() =>
    cooperationSchema.parse({
      id: newId(),
      from,
      to: to ?? '?',
      type: findTerm(vocabularies.cooperationTypes, lastType) ? lastType : '',
    }),
  );
  const change = (fields: Partial<Cooperation>) => setDraft((now) => ({ ...now, ...fields }));
  const [refused, setRefused] = useState(false);
  useUnsaved(partner !== (to ?? null));
  const partners = useMemo(() => actorOptions(state, new Set([from])), [state, from]);
  const directed = isDirected(draft, vocabularies.cooperationTypes);
  const ends = (other: string) => (reversed ? { from: other, to: from } : { from, to: other });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!partner) {
      setRefused(true);
      return;
    }
    const cooperation = { ...draft, ...ends(partner) };
    lastType = draft.type;
    if (await perform(addCooperation(cooperation, cooperationName(state, cooperation, t)))) stopMaking();
  };

  return (
    <Panel kicker={actorName(state, from)}>
      <h2 className={classes.name}>{t('inspector.cooperation.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Choice
          label={t('inspector.field.partner')}
          placeholder={t('inspector.choose')}
          options={partners}
          value={partner}
          onChange={setPartner}
          {...(!to && { autoFocus: true, 'data-autofocus': true })}
          error={refused && !partner ? t('inspector.error.partnerRequired') : undefined}
        />
        {TYPE && (
          <FieldEditor
            field={TYPE}
            record={draft}
            state={state}
            autoFocus={to !== undefined}
            onChange={change}
          />
        )}
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
              {t('inspector.field.swap')}
            </Button>
          </div>
        )}
        {STATUS && <FieldEditor field={STATUS} record={draft} state={state} onChange={change} />}
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
