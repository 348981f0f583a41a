import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { formatShare } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { percent } from '#shared/insight/levers/indicator-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { EXACT_LIMIT } from '#shared/network/graph/betweenness.ts';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

/** "Who connects the groups?" */
export function Connectors({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const analysis = useAnalysis('connectors', state);
  const { outcome } = analysis;
  const first = outcome?.rows[0];
  const [technical, setTechnical] = useState(false);
  return (
    <Answer question="connectors">
      <AnalysisState of={analysis} />
      {outcome && !outcome.exact && (
        <p className={classes.quiet}>
          {t('questions.connectors.sampled', { pivots: outcome.pivots, limit: EXACT_LIMIT })}
        </p>
      )}
      {first && (
        <p className={classes.says}>
          {t('questions.connectors.sentence', {
            name: actorName(state, first.id),
            share: percent(first.between, language),
          })}
        </p>
      )}
      {outcome && (
        <RankedTable
          caption={t('questions.connectors.question')}
          columns={[
            t('questions.actor'),
            t('questions.connectors.between'),
            t('questions.connectors.partners'),
            ...(technical ? [t('questions.connectors.constraint')] : []),
          ]}
          numeric={[1, 2, 3]}
          rows={outcome.rows.map(({ id, between, constraint, partners }) => ({
            id,
            name: actorName(state, id),
            evidence: { actors: [id], cooperations: [] },
            cells: [
              <ActorName key={id} id={id} state={state} />,
              percent(between, language),
              partners,
              ...(technical ? [formatShare(constraint, language)] : []),
            ],
          }))}
          total={outcome.total}
          none={t('questions.connectors.none')}
          state={state}
        />
      )}
      <Checkbox
        size="xs"
        mt={10}
        label={t('questions.connectors.showConstraint')}
        checked={technical}
        onChange={(event) => setTechnical(event.currentTarget.checked)}
      />
    </Answer>
  );
}
