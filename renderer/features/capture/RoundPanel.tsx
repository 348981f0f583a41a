import { Button, CloseButton, NumberInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useView } from '#renderer/store/view-state.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import {
  MOST_PAIRS,
  type Pair,
  pairsToAsk,
  USUAL_PAIRS,
  WIDEST_GROUP,
} from '#shared/workshop/capture/pairs.ts';
import classes from './capture.module.css';
import { PairQuestion } from './PairQuestion.tsx';

interface Props {
  session: Session;
  state: NetworkState;
  shown: Visible;
  names: StageNames;
  onClose: () => void;
}

const SHOWN = 'shown';
const PICKED = 'picked';

/** A round of pairs: whom to ask about and what, then one pair after the other. */
export function RoundPanel({ session, state, shown, names, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const selected = useView(({ selection }) => selection.actors);
  const [group, setGroup] = useState(selected.size > 1 ? PICKED : SHOWN);
  const [type, setType] = useState('mutualisation');
  const [most, setMost] = useState(USUAL_PAIRS);
  const [round, setRound] = useState<{ pairs: readonly Pair[]; type: string } | null>(null);
  const { vocabularies } = state.network;

  const members = useMemo(() => {
    if (group === PICKED) return selected;
    if (group === SHOWN) return shown.actors;
    return new Set(
      [...shown.actors].filter((id) => state.actors.get(id)?.sectors.some(({ sector }) => sector === group)),
    );
  }, [group, selected, shown.actors, state.actors]);
  const pairs = useMemo(
    () => (round ? [] : pairsToAsk(state, { type, actors: members, most }, session)),
    [round, state, type, members, most, session],
  );
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (pairs.length > 0) setRound({ pairs, type });
  };

  if (round) {
    return (
      <PairQuestion
        {...round}
        session={session}
        state={state}
        names={names}
        onStop={() => setRound(null)}
        onClose={onClose}
      />
    );
  }
  const sectors = vocabularies.sectors
    .filter(({ retired }) => !retired)
    .map(({ id }) => ({ value: id, label: labelOf(vocabularies, 'sectors', id, language) }));
  return (
    <section
      className={classes.bar}
      aria-label={t('capture.round.tool')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <form className={classes.setting} onSubmit={begin} noValidate>
        <Choice
          w={250}
          label={t('capture.round.group')}
          options={[
            { value: SHOWN, label: t('capture.round.shown') },
            ...(selected.size > 1 ? [{ value: PICKED, label: t('capture.round.picked') }] : []),
            { group: t('capture.round.sector'), items: sectors },
          ]}
          value={group}
          onChange={(chosen) => setGroup(chosen ?? SHOWN)}
        />
        <Choice
          w={250}
          label={t('capture.round.question')}
          options={vocabularies.cooperationTypes
            .filter(({ retired }) => !retired)
            .map(({ id }) => ({ value: id, label: labelOf(vocabularies, 'cooperationTypes', id, language) }))}
          value={type}
          onChange={(chosen) => setType(chosen ?? type)}
        />
        <NumberInput
          w={150}
          label={t('capture.round.most')}
          min={1}
          max={MOST_PAIRS}
          clampBehavior="strict"
          allowDecimal={false}
          value={most}
          onChange={(chosen) => setMost(Number(chosen) || 1)}
        />
        <Button type="submit" h={36} disabled={pairs.length === 0} data-autofocus autoFocus>
          {t('capture.round.begin', { count: pairs.length })}
        </Button>
        <CloseButton size="lg" ml="auto" aria-label={t('capture.round.close')} onClick={onClose} />
      </form>
      <p className={classes.quiet} role="status">
        {members.size < 2
          ? t('capture.round.tooFew')
          : pairs.length === 0
            ? t('capture.round.nothing')
            : members.size > WIDEST_GROUP
              ? t('capture.round.widest', { most: WIDEST_GROUP })
              : t('capture.round.order')}
      </p>
    </section>
  );
}
