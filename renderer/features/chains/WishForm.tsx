import { Button } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './chains.module.css';

interface Props {
  state: NetworkState;
  sector: string;
  /** The actors to begin with. */
  from: string | null;
  to: string | null;
  /** Kept with the wish, to say what it is for. */
  description: string;
  onDone: () => void;
}

/** A supply tie between two actors that does not exist yet, kept as a wish. */
export function WishForm({ state, sector, from: first, to: second, description, onDone }: Props) {
  const t = useT();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(second);
  const [refused, setRefused] = useState(false);
  const options = useMemo(() => actorOptions(state), [state]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!from || !to || from === to) {
      setRefused(true);
      return;
    }
    const ends = { from, to, type: 'filiere', directed: null };
    const cooperation = { ...ends, id: newId(), status: 'souhaite' as const, sectors: [sector], description };
    if (await perform(addCooperation(cooperation, cooperationName(state, ends, t)))) onDone();
  };
  const choice = {
    options,
    placeholder: t('inspector.choose'),
    withinPortal: false,
  };
  return (
    <form className={classes.wish} onSubmit={submit} noValidate aria-label={t('chains.wishTitle')}>
      <h4>{t('chains.wishTitle')}</h4>
      <p>{description}</p>
      <Choice label={t('chains.wishFrom')} value={from} onChange={setFrom} {...choice} />
      <Choice
        label={t('chains.wishTo')}
        value={to}
        onChange={setTo}
        error={refused ? t('chains.wishRefused') : undefined}
        {...choice}
      />
      <Button type="submit" size="xs">
        {t('chains.wishAdd')}
      </Button>
    </form>
  );
}
