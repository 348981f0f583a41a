import { Button, CloseButton, Kbd, Progress } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { clearSelection, select } from '#renderer/store/view-state.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { ANSWERS, type Answer, answerOf, answerPair } from '#shared/workshop/capture/answers.ts';
import type { Pair } from '#shared/workshop/capture/pairs.ts';
import classes from './capture.module.css';
import { usePanelKeys } from './panel-keys.ts';

interface Props {
  pairs: readonly Pair[];
  type: string;
  session: Session;
  state: NetworkState;
  names: StageNames;
  /** Back to the choice of a round. */
  onStop: () => void;
  onClose: () => void;
}

/** The keys of both languages always work: nobody has to know in which one the app is. */
const KEYS: Readonly<Record<string, Answer>> = {
  o: 'yes',
  y: 'yes',
  n: 'no',
  i: 'unsure',
  u: 'unsure',
  '?': 'unsure',
};

/** One pair after the other, large enough for the back row; each answer leads to the next pair. */
export function PairQuestion({ pairs, type, session, state, names, onStop, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const panel = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(0);
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const nameOf = actorStageName(state, names);
  const directed = findTerm(state.network.vocabularies.cooperationTypes, type)?.directed ?? false;
  const asked = pairs[place];
  const pair = asked && (turned.has(place) ? { from: asked.to, to: asked.from } : asked);
  const said = pair ? answerOf(session, state, pair, type) : null;
  const typeWord = labelOf(state.network.vocabularies, 'cooperationTypes', type, language);
  const counts = ANSWERS.map((answer) => ({
    answer,
    count: pairs.filter((one) => answerOf(session, state, one, type) === answer).length,
  }));

  // The map shows who is meant; the keys belong to the round.
  const [from, to] = [pair?.from, pair?.to];
  useEffect(() => {
    panel.current?.focus();
    if (from !== undefined && to !== undefined) select({ actors: [from, to] });
    else clearSelection();
  }, [from, to]);
  useEffect(() => clearSelection, []);

  const answer = (given: Answer) => {
    if (!pair) return;
    const name = cooperationName(state, { ...pair, type, directed: null }, t);
    setPlace(place + 1);
    void perform(answerPair(session, { pair, type, answer: given, tieId: newId() }, name));
  };
  const back = () => setPlace(Math.max(0, place - 1));
  const turn = () => {
    const next = new Set(turned);
    if (!next.delete(place)) next.add(place);
    setTurned(next);
  };
  const keys: Record<string, () => void> = {
    backspace: back,
    arrowleft: back,
    arrowright: () => setPlace(Math.min(pairs.length, place + 1)),
    escape: onStop,
    ...(directed && pair ? { s: turn } : {}),
    ...(pair
      ? Object.fromEntries(Object.entries(KEYS).map(([key, given]) => [key, () => answer(given)]))
      : {}),
  };

  usePanelKeys(names, back, (key) => keys[key]);

  return (
    <section
      ref={panel}
      className={classes.round}
      // Keys belong to it alone, not to a story that is being told.
      role="dialog"
      aria-label={t('capture.round.tool')}
      tabIndex={-1}
    >
      <div className={classes.line}>
        <Progress
          className={classes.field ?? ''}
          size="lg"
          value={(100 * place) / Math.max(1, pairs.length)}
          aria-label={t('capture.round.progress')}
        />
        <span className={classes.figures} role="status">
          {pair
            ? t('capture.round.place', { place: place + 1, count: pairs.length })
            : t('capture.round.done', { count: pairs.length })}
        </span>
        <CloseButton size="lg" aria-label={t('capture.round.close')} onClick={onClose} />
      </div>
      {pair ? (
        <>
          <p className={classes.question}>
            {typeWord}
            {said && <span className={classes.said}>{t(`capture.round.said.${said}`)}</span>}
          </p>
          <p className={classes.pair}>
            <b>{nameOf(pair.from)}</b>
            <span aria-hidden>{directed ? '→' : '—'}</span>
            <b>{nameOf(pair.to)}</b>
          </p>
          <div className={classes.answers}>
            {ANSWERS.map((given) => (
              <Button
                key={given}
                size="md"
                variant={said === given ? 'filled' : given === 'yes' ? 'light' : 'default'}
                rightSection={<Kbd>{t(`capture.round.key.${given}`)}</Kbd>}
                onClick={() => answer(given)}
              >
                {t(`capture.round.answer.${given}`)}
              </Button>
            ))}
            {directed && (
              <Button
                size="md"
                variant="default"
                leftSection={<IconArrowsLeftRight size={18} />}
                rightSection={<Kbd>S</Kbd>}
                onClick={turn}
              >
                {t('capture.round.turn')}
              </Button>
            )}
            <Button
              size="md"
              variant="subtle"
              disabled={place === 0}
              rightSection={<Kbd>⌫</Kbd>}
              onClick={back}
            >
              {t('capture.round.back')}
            </Button>
            <Button
              size="md"
              variant="subtle"
              rightSection={<Kbd>{t('present.escape')}</Kbd>}
              onClick={onStop}
            >
              {t('capture.round.stop')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={classes.pair}>
            {counts.map(({ answer: given, count }) => (
              <span key={given}>
                {t(`capture.round.answer.${given}`)} <b>{count}</b>
              </span>
            ))}
          </p>
          <div className={classes.answers}>
            <Button size="md" onClick={onStop}>
              {t('capture.round.another')}
            </Button>
            <Button size="md" variant="subtle" rightSection={<Kbd>⌫</Kbd>} onClick={back}>
              {t('capture.round.back')}
            </Button>
            <Button size="md" variant="default" onClick={onClose}>
              {t('capture.round.close')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
