import { Button } from '@mantine/core';
import { IconLabel, IconPlayerPause, IconPlayerPlay, IconRotate } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { StepPicture } from '#renderer/kit/story/StepPicture.tsx';
import { StepText } from '#renderer/kit/story/StepText.tsx';
import { useCopies } from '#renderer/kit/story/use-copies.ts';
import { formatTime } from '#shared/i18n/format.ts';
import { arrangementRequest } from '#shared/map/layout/arrangement-request.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story } from '#shared/model/story.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { SpeakerMap } from './SpeakerMap.tsx';
import { StoryBar } from './StoryBar.tsx';
import classes from './speaker.module.css';
import { elapsed, type Stage } from './stage-channel.ts';
import type { Heard } from './use-stage-heard.ts';
import { useStoryKeys } from './use-story-keys.ts';
import { useArranged, useTold } from './use-told.ts';

const NO_STEPS: Story['steps'] = [];
const SECOND = 1000;

interface Props extends Pick<Heard, 'ask' | 'point'> {
  state: NetworkState;
  stage: Stage;
}

/** What the speaker needs and the room does not see: notes, what comes next, the time. */
export function SpeakerScreen({ state, stage, ask, point }: Props) {
  const t = useT();
  const { settings } = stage;
  const map = useMemo(
    () => ({ arrangement: arrangementRequest(state, settings), places: null }),
    [state, settings],
  );
  const arranged = useArranged(map) ?? null;
  const own = useMemo(
    () => ({ state, settings, shown: visible(state, settings), arranged, frozen: false }),
    [state, settings, arranged],
  );
  const { look, told } = useTold(own);
  const copies = useCopies(told?.story.steps ?? NO_STEPS);
  useStoryKeys(told !== null, ask);
  const next = told?.story.steps[told.place + 1];
  const titleOf = (title: string, place: number) =>
    title || t('stories.step.untitled', { number: place + 1 });
  return (
    <main className={classes.screen} id="content" aria-label={t('stories.speaker.title')}>
      <div className={classes.left}>
        <section className={classes.now} aria-label={t('stories.speaker.now')} aria-live="polite">
          {told ? (
            <>
              <h1>{titleOf(told.step.title, told.place)}</h1>
              <StepText text={told.step.text} />
            </>
          ) : (
            <p className={classes.quiet}>{t('stories.speaker.noStory')}</p>
          )}
        </section>
        <section className={classes.map} aria-label={t('stories.speaker.map')}>
          <h2>{t('stories.speaker.map')}</h2>
          {told?.wordsAlone ? (
            <p className={classes.quiet}>{t('stories.step.words')}</p>
          ) : (
            <>
              <SpeakerMap look={look} stage={stage} onPoint={point} />
              <p className={classes.quiet}>{t('stories.speaker.mapHint')}</p>
            </>
          )}
        </section>
      </div>
      <div className={classes.right}>
        <section className={classes.notes} aria-label={t('stories.speaker.notes')}>
          <h2>{t('stories.speaker.notes')}</h2>
          {told?.step.notes ? (
            <StepText text={told.step.notes} />
          ) : (
            <p className={classes.quiet}>{t('stories.speaker.noNotes')}</p>
          )}
        </section>
        {told && (
          <section className={classes.next} aria-label={t('stories.speaker.next')}>
            <h2>{t('stories.speaker.next')}</h2>
            {next ? (
              <div className={classes.nextStep}>
                <StepPicture state={state} step={next} copies={copies} />
                <strong>{titleOf(next.title, told.place + 1)}</strong>
              </div>
            ) : (
              <p className={classes.quiet}>{t('stories.speaker.last')}</p>
            )}
          </section>
        )}
      </div>
      <footer className={classes.foot}>
        {told && (
          <StoryBar place={told.place} count={told.story.steps.length} running={stage.running} onAsk={ask} />
        )}
        <Button variant="default" leftSection={<IconLabel size={16} />} onClick={() => ask('names')}>
          {t('stories.speaker.names', { names: t(`present.namesOf.${stage.names}`) })}
        </Button>
        <Times stage={stage} ask={ask} />
      </footer>
    </main>
  );
}

/** The clock, and how long it has been. */
function Times({ stage, ask }: Pick<Props, 'stage' | 'ask'>) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const { timer } = stage;
  const stands = timer.since === null;
  return (
    <div className={classes.times}>
      <div className={classes.time}>
        <span>{t('stories.speaker.elapsed')}</span>
        <output aria-live="off" aria-label={t('stories.speaker.elapsed')}>
          {minutes(elapsed(timer, now))}
        </output>
      </div>
      <Button.Group>
        <Button
          variant="default"
          px={10}
          aria-label={t(stands ? 'stories.speaker.startTimer' : 'stories.speaker.pauseTimer')}
          onClick={() => ask('timer')}
        >
          {stands ? <IconPlayerPlay size={17} aria-hidden /> : <IconPlayerPause size={17} aria-hidden />}
        </Button>
        <Button
          variant="default"
          px={10}
          aria-label={t('stories.speaker.resetTimer')}
          onClick={() => ask('timer-reset')}
        >
          <IconRotate size={17} aria-hidden />
        </Button>
      </Button.Group>
      <div className={classes.time}>
        <span>{t('stories.speaker.clock')}</span>
        <output aria-live="off" aria-label={t('stories.speaker.clock')}>
          {formatTime(new Date(now).toISOString(), language)}
        </output>
      </div>
    </div>
  );
}

/** 754000 reads as 12:34. */
function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
