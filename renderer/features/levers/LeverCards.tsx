import { UnstyledButton } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { besideFigure, figureOf, indicatorName } from '#shared/insight/levers/indicator-words.ts';
import type { LeverReading } from '#shared/insight/levers/lever.ts';
import { leverSentence } from '#shared/insight/levers/sentence.ts';
import classes from './levers.module.css';
import { ShareBar } from './ShareBar.tsx';
import { openLever } from './state.ts';

/** The ten levers at a glance. */
export function LeverCards({ readings }: { readings: readonly LeverReading[] }) {
  const t = useT();
  return (
    <>
      <h1 className={classes.title}>{t('understanding.cards.title')}</h1>
      <p className={classes.lead}>{t('understanding.cards.lead')}</p>
      <ol className={classes.cards}>
        {readings.map((reading, index) => (
          <li key={reading.id}>
            <Card reading={reading} number={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Card({ reading, number }: { reading: LeverReading; number: number }) {
  const t = useT();
  const language = useLanguage();
  const { id, indicators, gaps, unknowns } = reading;
  const [main] = indicators;
  const of = main && (main.value === null ? t('understanding.notComputable') : besideFigure(main, language));
  const missing = gaps.reduce((sum, { total }) => sum + total, 0);
  return (
    <UnstyledButton className={classes.card} onClick={() => openLever(id)}>
      <span className={classes.cardHead}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <b>{t(`levers.lever.${id}.name`)}</b>
      </span>
      <span className={classes.sentence}>{leverSentence(reading, language)}</span>
      {main && (
        <span className={classes.cardFigure}>
          <span className={classes.figure}>{figureOf(main, language)}</span>
          <span className={classes.figureName}>
            {indicatorName(main, language)}
            {main.value !== null && of && ' · '}
            <span className={classes.whole} data-alone={main.value === null || undefined}>
              {of}
            </span>
          </span>
        </span>
      )}
      <ShareBar indicator={main} />
      <span className={classes.cardFoot}>
        {(missing > 0 || main?.value !== null) && (
          <span>{missing > 0 ? t('understanding.gaps', { count: missing }) : t('understanding.noGap')}</span>
        )}
        {unknowns.length > 0 && <span>{t('understanding.someUnknown')}</span>}
      </span>
    </UnstyledButton>
  );
}
