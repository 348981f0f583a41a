import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { currentLook } from '#renderer/kit/current-look.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { useView } from '#renderer/store/view-state.ts';
import { addView } from '#shared/changes/commands/views.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { orderedViews } from '#shared/model/usable-settings.ts';
import { ViewCard } from './ViewCard.tsx';
import classes from './views.module.css';

interface Props {
  state: NetworkState;
  graph: () => GraphHandle | null;
}

/** Saves what the graph shows under a name, and lists what was saved. */
export function ViewsPanel({ state, graph }: Props) {
  const t = useT();
  const views = orderedViews(state);
  const [name, setName] = useState('');
  const [frozen, setFrozen] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const given = name.trim() || t('views.unnamed', { number: views.length + 1 });
    const id = newId();
    if (!(await perform(addView({ id, name: given, ...currentLook(state, graph(), frozen) })))) return;
    useView.setState({ applied: id });
    setName('');
    setFrozen(false);
  }

  return (
    <div className={classes.panel}>
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <TextInput
          label={t('views.name')}
          placeholder={t('views.unnamed', { number: views.length + 1 })}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Checkbox
          label={t('views.freeze')}
          description={t('views.freezeHint')}
          checked={frozen}
          onChange={({ currentTarget }) => setFrozen(currentTarget.checked)}
        />
        <Button type="submit">{t('views.save')}</Button>
      </form>
      {views.length === 0 ? (
        <p className={classes.empty}>{t('views.empty')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('views.title')}>
          {views.map((view, place) => (
            <ViewCard key={view.id} state={state} views={views} place={place} view={view} graph={graph} />
          ))}
        </ul>
      )}
    </div>
  );
}
