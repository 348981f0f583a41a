import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { LeverId, LeverReading } from '#shared/insight/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { MoneyTable } from './MoneyTable.tsx';
import { openQuestion, type QuestionName } from './state.ts';
import { TieTable } from './TieTable.tsx';

interface Props {
  reading: LeverReading;
  state: NetworkState;
}

/** Longer lists are cut; all of them are one click away on the graph. */
const MOST_LISTED = 50;

/** The question that looks further than the figures of a lever. */
const FURTHER: Partial<Record<LeverId, QuestionName>> = {
  acquaintance: 'isolation',
  consolidation: 'dependencies',
  bridges: 'introduction',
};

/** What the figures of some levers are made of: a table, money, names. */
export function LeverDetail({ reading, state }: Props) {
  const t = useT();
  const scope = useScope(state);
  const { id } = reading;
  const further = FURTHER[id];
  return (
    <>
      {id === 'levels' && <TieTable field="levels" scope={scope} state={state} />}
      {id === 'support' && <MoneyTable scope={scope} state={state} />}
      {id === 'europe' && <Carriers reading={reading} state={state} />}
      {id === 'bridges' && <BridgeTies reading={reading} state={state} />}
      {further && (
        <Button
          mt="md"
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight size={15} />}
          onClick={() => openQuestion(further)}
        >
          {t(`questions.${further}.question`)}
        </Button>
      )}
    </>
  );
}

function evidenceOf({ indicators }: LeverReading, name: string) {
  return (
    indicators.find((indicator) => indicator.name === name)?.evidence ?? { actors: [], cooperations: [] }
  );
}

function Carriers({ reading, state }: Props) {
  const t = useT();
  const { actors } = evidenceOf(reading, 'euCarriers');
  return (
    <Listed title={t('levers.carriers')} count={actors.length}>
      {actors.slice(0, MOST_LISTED).map((id) => (
        <li key={id}>
          <ActorName id={id} state={state} />
          <ShowOnGraph
            small
            evidence={{ actors: [id], cooperations: [] }}
            state={state}
            of={actorName(state, id)}
          />
        </li>
      ))}
    </Listed>
  );
}

function BridgeTies({ reading, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const cooperations = evidenceOf(reading, 'tiesAcrossSides').cooperations.flatMap(
    (id) => state.cooperations.get(id) ?? [],
  );
  return (
    <Listed title={t('levers.bridgeTies')} count={cooperations.length}>
      {cooperations.slice(0, MOST_LISTED).map((cooperation) => (
        <li key={cooperation.id}>
          <span>
            <ActorName id={cooperation.from} state={state} /> —{' '}
            <ActorName id={cooperation.to} state={state} /> ·{' '}
            {labelOf(state.network.vocabularies, 'cooperationTypes', cooperation.type, language)}
          </span>
          <ShowOnGraph
            small
            evidence={{ actors: [], cooperations: [cooperation.id] }}
            state={state}
            of={cooperationName(state, cooperation, t)}
          />
        </li>
      ))}
    </Listed>
  );
}

function Listed({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>
        {title} <span className={classes.count}>{count}</span>
      </h2>
      <ul className={classes.gaps}>{children}</ul>
      {count > MOST_LISTED && (
        <p className={classes.quiet}>{t('understanding.cut', { shown: MOST_LISTED, count })}</p>
      )}
    </section>
  );
}
