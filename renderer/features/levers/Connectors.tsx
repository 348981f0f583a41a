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
  return (
    <Answer question="connectors">
      <AnalysisState of={analysis} />
      {outcome && !outcome.exact && (
        <p className={classes.quiet}>
          {t('questions.connectors.sampled', { pivots: outcome.pivots, limit: EXACT_LIMIT })}
        </p>
      )}
      {outcome && (
        <RankedTable
          caption={t('questions.connectors.question')}
          columns={[
            t('questions.actor'),
            t('questions.connectors.between'),
            t('questions.connectors.constraint'),
            t('questions.connectors.partners'),
          ]}
          numeric={[1, 2, 3]}
          rows={outcome.rows.map(({ id, between, constraint, partners }) => ({
            id,
            name: actorName(state, id),
            evidence: { actors: [id], cooperations: [] },
            cells: [
              <ActorName key={id} id={id} state={state} />,
              percent(between, language),
              formatShare(constraint, language),
              partners,
            ],
          }))}
          total={outcome.total}
          none={t('questions.connectors.none')}
          state={state}
        />
      )}
    </Answer>
  );
}
