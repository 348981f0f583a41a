import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { StepText } from '#renderer/kit/story/StepText.tsx';
import { useSnapshots } from '#renderer/kit/use-snapshots.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { StoryBar } from './StoryBar.tsx';
import { carryOut, useTelling } from './telling-state.ts';
import classes from './told.module.css';
import type { Told } from './use-told.ts';

/** From so many signs on the words of a step are written smaller. */
const LONG_TEXT = 420;

interface Props {
  told: Told;
  networkId: string;
}

/** The words of a step beside the map, or over all of it when they stand alone. */
export function ToldPanel({ told, networkId }: Props) {
  const t = useT();
  const running = useTelling((telling) => telling.running);
  const language = useLanguage();
  const { story, step, place, wordsAlone } = told;
  const { snapshots } = useSnapshots(networkId);
  const snapshot = snapshots?.ok && snapshots.value.find(({ id }) => id === step.snapshotId);
  return (
    <section
      className={classes.panel}
      data-alone={wordsAlone || undefined}
      aria-label={t('stories.told.title')}
    >
      <div className={classes.page} aria-live="polite">
        <div key={step.id} className={classes.words} data-long={step.text.length > LONG_TEXT || undefined}>
          {step.title !== '' && <h2>{step.title}</h2>}
          <StepText text={step.text} />
          {snapshot && !wordsAlone && (
            <p className={classes.remark}>
              {t('stories.told.frozen', { date: formatDay(snapshot.takenAt, language) })}
            </p>
          )}
        </div>
      </div>
      {running && (
        <div
          key={`time ${step.id}`}
          className={classes.time}
          style={{ animationDuration: `${step.seconds ?? story.seconds}s` }}
          aria-hidden
        />
      )}
      <StoryBar
        place={place}
        count={story.steps.length}
        running={running}
        leaving={wordsAlone}
        onAsk={carryOut}
      />
    </section>
  );
}
