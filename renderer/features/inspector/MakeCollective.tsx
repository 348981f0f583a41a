import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { select } from '#renderer/store/view-state.ts';
import { addCollective } from '#shared/changes/commands/collectives.ts';
import { COLLECTIVE_KINDS, type CollectiveKind } from '#shared/model/collective.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useFieldLabel } from './fields/use-field-label.ts';
import classes from './inspector.module.css';
import { Panel } from './parts.tsx';
import { stopMaking } from './state.ts';

interface Props {
  state: NetworkState;
  members: readonly string[];
}

/** A new collective from the actors it begins with. */
export function MakeCollective({ state, members }: Props) {
  const t = useT();
  const label = useFieldLabel();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CollectiveKind>('projet');
  const [chosen, setChosen] = useState<string[]>([...members]);
  const [refused, setRefused] = useState(false);
  const actors = useMemo(() => actorOptions(state), [state]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') {
      setRefused(true);
      return;
    }
    const id = newId();
    const collective = { id, name: trimmed, kind, members: chosen.map((actorId) => ({ actorId })) };
    if (!(await perform(addCollective(collective)))) return;
    stopMaking();
    select({ collective: id });
  };

  return (
    <Panel kicker={t('inspector.collective.kicker')}>
      <h2 className={classes.name}>{t('inspector.collective.newTitle')}</h2>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={label('name')}
          value={name}
          autoFocus
          data-autofocus
          required
          withAsterisk={false}
          error={refused && name.trim() === '' ? t('inspector.error.nameRequired') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={label('kind')}
          data={COLLECTIVE_KINDS.map((value) => ({ value, label: t(`model.collectiveKind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && setKind(value as CollectiveKind)}
        />
        <MultiSelect
          label={t('inspector.section.members')}
          data={actors}
          value={chosen}
          onChange={setChosen}
          searchable
          hidePickedOptions
          limit={40}
          filter={foldedFilter}
          nothingFoundMessage={t('inspector.nothingFound')}
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
