import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { unknownWords } from '#shared/insight/levers/indicator-words.ts';
import { LEVER_IDS, type LeverReading } from '#shared/insight/levers/lever.ts';
import { leverSentence } from '#shared/insight/levers/sentence.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { GapSection } from './GapSection.tsx';
import { IndicatorRow } from './IndicatorRow.tsx';
import { LeverDetail } from './LeverDetail.tsx';
import classes from './levers.module.css';
import { openLever } from './state.ts';

interface Props {
  reading: LeverReading;
  state: NetworkState;
}

/** One lever: its figures with their formulas and evidence, what is missing, what is not known. */
export function LeverPage({ reading, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const { id, indicators, gaps, unknowns } = reading;
  const name = t(`levers.lever.${id}.name`);
  return (
    <article aria-label={name} className={classes.page}>
      <Ways id={id} />
      <h1 className={classes.title}>{name}</h1>
      <p className={classes.says}>{leverSentence(reading, language)}</p>
      <p className={classes.lead}>{t(`levers.lever.${id}.about`)}</p>
      <div className={classes.workshop}>
        <p>
          <b>{t('understanding.question')}</b> {t(`levers.lever.${id}.question`)}
        </p>
        <p className={classes.limit}>
          <b>{t('understanding.limit')}</b> {t(`levers.lever.${id}.limit`)}
        </p>
      </div>
      <section aria-label={t('understanding.figures')}>
        <h2 className={classes.heading}>{t('understanding.figures')}</h2>
        <ul className={classes.indicators}>
          {indicators
            .filter(({ name }) => !TECHNICAL.includes(name))
            .map((indicator) => (
              <IndicatorRow key={indicator.name} indicator={indicator} state={state} />
            ))}
        </ul>
        <Technical indicators={indicators} state={state} />
      </section>
      <LeverDetail reading={reading} state={state} />
      {gaps.map((list) => (
        <GapSection key={list.name} list={list} state={state} />
      ))}
      <section aria-label={t('understanding.unknownTitle')}>
        <h2 className={classes.heading}>{t('understanding.unknownTitle')}</h2>
        {unknowns.length === 0 && <p className={classes.quiet}>{t('understanding.nothingUnknown')}</p>}
        <ul className={classes.gaps}>
          {unknowns.map((unknown) => (
            <li key={unknown.name}>
              <span>{unknownWords(unknown, language)}</span>
              <ShowOnGraph small evidence={unknown} state={state} of={unknownWords(unknown, language)} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** Figures that say nothing to who has not learnt what they are: behind a click, each with its explanation. */
const TECHNICAL: readonly string[] = ['density', 'meanDistance', 'core', 'externalInternal'];

function Technical({ indicators, state }: Pick<LeverReading, 'indicators'> & { state: NetworkState }) {
  const t = useT();
  const technical = indicators.filter(({ name }) => TECHNICAL.includes(name));
  if (technical.length === 0) return null;
  return (
    <details className={classes.technical}>
      <summary>{t('sentences.further')}</summary>
      <ul className={classes.indicators}>
        {technical.map((indicator) => (
          <IndicatorRow key={indicator.name} indicator={indicator} state={state} />
        ))}
      </ul>
    </details>
  );
}

/** Back to the cards, and to the levers before and after. */
function Ways({ id }: Pick<LeverReading, 'id'>) {
  const t = useT();
  const place = LEVER_IDS.indexOf(id);
  const steps = [
    { to: LEVER_IDS[place - 1], Icon: IconChevronLeft },
    { to: LEVER_IDS[place + 1], Icon: IconChevronRight },
  ];
  return (
    <nav className={classes.ways} aria-label={t('levers.title')}>
      <Button
        size="compact-sm"
        variant="subtle"
        c="var(--accent-text)"
        leftSection={<IconArrowLeft size={15} />}
        onClick={() => openLever(null)}
      >
        {t('understanding.allLevers')}
      </Button>
      <span className={classes.place}>
        {t('understanding.place', { place: place + 1, count: LEVER_IDS.length })}
      </span>
      {steps.map(({ to, Icon }) => {
        if (!to) return null;
        const name = t(`levers.lever.${to}.name`);
        return (
          <Tooltip key={to} label={name}>
            <ActionIcon variant="default" size="sm" aria-label={name} onClick={() => openLever(to)}>
              <Icon size={15} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </nav>
  );
}
