import { ActionIcon, Button, Checkbox, Slider, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { differenceTo, stopOf, undatedTies } from '#shared/network/filters/time.ts';
import classes from './graph.module.css';
import { SinceSnapshot } from './SinceSnapshot.tsx';

/** Above this number of actors the map follows when the thumb is let go, not at every stop. */
const FOLLOWS_AT_ONCE = 2000;
/** Playing goes through all stops in about so many steps, each this long. */
const STEPS = 24;
const STEP_TIME = 800;

interface Props {
  state: NetworkState;
  shown: Visible;
  /** The days to stop at: see timeStops. */
  stops: readonly string[];
  today: string;
  reducedMotion: boolean;
}

/** The network on another day: a slider over the dates that its actors and ties have. */
export function TimeBar({ state, shown, stops, today, reducedMotion }: Props) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const { asOf, endedToo } = settings;
  const [held, setHeld] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const last = stops.length - 1;
  const place = held ?? stopOf(stops, asOf);
  const all = asOf === '' && held === null;
  const day = (stop: number) => formatPartialDate(stops[stop] ?? '', language);

  useEffect(() => {
    if (!playing) return;
    const pace = Math.max(1, Math.ceil(last / STEPS));
    const timer = setInterval(() => {
      const next = Math.min(last, stopOf(stops, useView.getState().settings.asOf) + pace);
      changeView({ asOf: stops[next] ?? '' });
      if (next === last) setPlaying(false);
    }, STEP_TIME);
    return () => clearInterval(timer);
  }, [playing, stops, last]);

  function play(): void {
    if (!playing && (asOf === '' || place === last)) changeView({ asOf: stops[0] ?? '' });
    setPlaying(!playing);
  }

  function move(stop: number): void {
    setPlaying(false);
    if (state.actors.size > FOLLOWS_AT_ONCE) setHeld(stop);
    else changeView({ asOf: stops[stop] ?? '' });
  }

  return (
    <section className={classes.timeBar} aria-label={t('exploring.time.title')}>
      {!reducedMotion && (
        <Tooltip label={t(playing ? 'exploring.time.pause' : 'exploring.time.play')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink)"
            aria-label={t(playing ? 'exploring.time.pause' : 'exploring.time.play')}
            onClick={play}
          >
            {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
      <b aria-hidden>{stops[0]?.slice(0, 4)}</b>
      <Slider
        className={classes.timeSlider ?? ''}
        size="sm"
        min={0}
        max={last}
        label={null}
        thumbLabel={t('exploring.time.slider')}
        thumbValueText={(stop) => (all ? t('exploring.time.all') : day(stop))}
        value={place}
        onChange={move}
        onChangeEnd={(stop) => {
          setHeld(null);
          if (asOf !== '' || stop !== last) changeView({ asOf: stops[stop] ?? '' });
        }}
      />
      <b aria-hidden>{stops[last]?.slice(0, 4)}</b>
      {all ? (
        <>
          <span className={classes.timeText}>
            <span>{t('exploring.time.all')}</span>
            <SinceSnapshot state={state} />
          </span>
          <Button size="compact-xs" variant="default" onClick={() => changeView({ asOf: today })}>
            {t('exploring.time.today')}
          </Button>
        </>
      ) : (
        <>
          <Checkbox
            size="xs"
            className={classes.timeEnd ?? ''}
            label={t('exploring.time.endedToo')}
            checked={endedToo}
            onChange={(event) => changeView({ endedToo: event.currentTarget.checked })}
          />
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setPlaying(false);
              changeView({ asOf: '' });
            }}
          >
            {t('exploring.time.all')}
          </Button>
          <TimeSummary
            state={state}
            shown={shown}
            day={held === null ? asOf : (stops[held] ?? '')}
            today={today}
          />
        </>
      )}
    </section>
  );
}

/** Which day it is, what has changed since, and what is shown because nobody knows when it began. */
function TimeSummary({
  state,
  shown,
  day,
  today,
}: Pick<Props, 'state' | 'shown' | 'today'> & { day: string }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const { actors, cooperations } = useMemo(
    () => differenceTo(state, settings, shown, today),
    [state, settings, shown, today],
  );
  const undated = useMemo(() => undatedTies(state, shown), [state, shown]);
  const signed = ({ more, fewer }: { more: number; fewer: number }) =>
    [more > 0 && `+${more}`, fewer > 0 && `−${fewer}`].filter(Boolean).join(' ');
  const change = [
    signed(cooperations) && t('exploring.time.ties', { change: signed(cooperations) }),
    signed(actors) && t('exploring.time.actors', { change: signed(actors) }),
  ].filter(Boolean);
  return (
    <p className={classes.timeSummary}>
      <b>{t('exploring.time.stateOn', { date: formatPartialDate(day, language) })}</b>
      {day !== today && (
        <span>
          {change.length > 0
            ? t(day < today ? 'exploring.time.until' : 'exploring.time.back', { change: change.join(', ') })
            : t('exploring.time.same')}
        </span>
      )}
      {undated > 0 && <span>{t('exploring.time.undated', { count: undated })}</span>}
    </p>
  );
}
