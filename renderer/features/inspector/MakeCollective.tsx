import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { Choices } from '#renderer/kit/choice/Choices.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { select } from '#renderer/store/view-state.ts';
import { addCollective } from '#shared/changes/commands/collectives.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { FieldEditor } from './fields/FieldEditor.tsx';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { stopMaking } from './state.ts';

const KIND = fieldOf('collectives', 'kind');

interface Props {
  state: NetworkState;
  members: readonly string[];
}

/** A new collective from the actors it begins with. */
export function MakeCollective({ state, members }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(() => collectiveSchema.parse({ id: newId(), name: '?' }));
  const [chosen, setChosen] = useState<string[]>([...members]);
  const [refused, setRefused] = useState(false);
  useUnsaved(name.trim() !== '');
  const actors = useMemo(() => actorOptions(state), [state]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') {
      setRefused(true);
      return;
    }
    const { id } = draft;
    const collective = { ...draft, name: trimmed, members: chosen.map((actorId) => ({ actorId })) };
    if (!(await perform(addCollective(collective)))) return;
    stopMaking();
    select({ collective: id });
  };

  return (
    <Panel kicker={t('inspector.collective.kicker')}>
      <h2 className={classes.name}>{t('inspector.collective.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('fields.collectives.name')}
          value={name}
          autoFocus
          data-autofocus
          required
          withAsterisk={false}
          error={refused && name.trim() === '' ? t('inspector.error.nameRequired') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {KIND && (
          <FieldEditor
            field={KIND}
            record={draft}
            state={state}
            onChange={(fields) => setDraft((now) => ({ ...now, ...fields }))}
          />
        )}
        <Choices
          label={t('fields.collectives.members')}
          data={actors}
          value={chosen}
          onChange={setChosen}
          limit={40}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={stopMaking}>
            {t('inspector.cancel')}
          </Button>
          <Button type="submit">{t('inspector.create')}</Button>
        </div>
      </form>
    </Panel>
  );
}
