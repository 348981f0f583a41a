import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { useDuplicates } from '#renderer/kit/use-duplicates.ts';
import { select } from '#renderer/store/view-state.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { placeNew } from '#shared/map/layout/place-new.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { FieldEditor } from './fields/FieldEditor.tsx';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { startEditing, stopMaking } from './state.ts';

/** What is asked of a new actor besides its name. */
const ASKED = ['kind', 'mainSector', 'commune'].flatMap((id) => fieldOf('actors', id) ?? []);

interface Props {
  state: NetworkState;
  /** Where it was asked for on the graph. */
  place: { x: number; y: number } | undefined;
}

/** A new actor: its name is enough. The rest is filled in afterwards, in its record. */
export function MakeActor({ state, place }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(() => actorSchema.parse({ id: newId(), name: '?' }));
  const [refused, setRefused] = useState(false);
  useUnsaved(name.trim() !== '');
  const entered = useMemo(() => ({ ...draft, name }), [name, draft]);
  const candidates = useDuplicates(entered, state);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') {
      setRefused(true);
      return;
    }
    const { id } = draft;
    if (!(await perform(addActor({ ...draft, name: trimmed }, place ?? placeNew(state, []))))) return;
    stopMaking();
    select({ actors: [id] });
    startEditing();
  };

  return (
    <Panel kicker={t('inspector.actor.kicker')}>
      <h2 className={classes.name}>{t('inspector.actor.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('fields.actors.name')}
          value={name}
          data-autofocus
          autoFocus
          required
          withAsterisk={false}
          error={refused && name.trim() === '' ? t('inspector.error.nameRequired') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DuplicateNotice
          candidates={candidates}
          onOpen={(actor) => {
            stopMaking();
            select({ actors: [actor.id] });
          }}
        />
        {ASKED.map((field) => (
          <FieldEditor
            key={field.id}
            field={field}
            record={draft}
            state={state}
            onChange={(fields) => setDraft((now) => ({ ...now, ...fields }))}
          />
        ))}
        <div className={classes.buttons}>
          <Button variant="default" onClick={stopMaking}>
            {t('inspector.cancel')}
          </Button>
          <Button type="submit">{t(candidates.length > 0 ? 'duplicates.addAnyway' : 'inspector.add')}</Button>
        </div>
      </form>
    </Panel>
  );
}
