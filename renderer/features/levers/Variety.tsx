import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

/** "Who cooperates in several ways?" */
export function Variety({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const analysis = useAnalysis('variety', state);
  const { outcome } = analysis;
  return (
    <Answer question="variety">
      <AnalysisState of={analysis} />
      {outcome && outcome.share !== null && (
        <p className={classes.says}>
          {t('questions.variety.summary', {
            count: outcome.multiplex,
            whole: outcome.pairs,
          })}
        </p>
      )}
      {outcome && (
        <RankedTable
          caption={t('questions.variety.question')}
          columns={[t('questions.variety.pair'), t('questions.variety.count'), t('questions.variety.types')]}
          numeric={[1]}
          rows={outcome.rows.map(({ actors: [one, other], types, cooperations }) => ({
            id: `${one} ${other}`,
            name: `${actorName(state, one)} — ${actorName(state, other)}`,
            evidence: { actors: [one, other], cooperations },
            cells: [
              <span key={one}>
                <ActorName id={one} state={state} /> — <ActorName id={other} state={state} />
              </span>,
              formatNumber(types.length, language),
              types
                .map((type) => labelOf(state.network.vocabularies, 'cooperationTypes', type, language))
                .join(', '),
            ],
          }))}
          total={outcome.multiplex}
          none={t('questions.variety.none')}
          state={state}
        />
      )}
    </Answer>
  );
}
