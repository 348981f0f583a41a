import type { ComponentType } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Connectors } from './Connectors.tsx';
import { Departure } from './Departure.tsx';
import { Dependencies } from './Dependencies.tsx';
import { Exchanges } from './Exchanges.tsx';
import { Introduction } from './Introduction.tsx';
import { Isolation } from './Isolation.tsx';
import classes from './levers.module.css';
import { type QuestionName, useLevers } from './state.ts';
import { Variety } from './Variety.tsx';

const ANSWERS = {
  connectors: Connectors,
  dependencies: Dependencies,
  isolation: Isolation,
  exchange: Exchanges,
  variety: Variety,
  introduction: Introduction,
  departure: Departure,
} satisfies Record<QuestionName, ComponentType<{ state: NetworkState }>>;
const QUESTIONS = Object.keys(ANSWERS) as QuestionName[];

/** The measures of the network, each as a question with its ranked answer. */
export function Questions({ state }: { state: NetworkState }) {
  const t = useT();
  const current = useLevers(({ question }) => question);
  const Answer = ANSWERS[current];
  return (
    <>
      <nav className={classes.questions} aria-label={t('questions.choose')}>
        {QUESTIONS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === current ? 'true' : undefined}
            onClick={() => useLevers.setState({ question: name })}
          >
            {t(`questions.${name}.question`)}
          </button>
        ))}
      </nav>
      <Answer state={state} />
    </>
  );
}
