import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { shareWords } from '#shared/insight/levers/indicator-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

/** "Do exchanges go both ways?" */
export function Exchanges({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const analysis = useAnalysis('exchange', state);
  const { outcome } = analysis;
  const together = outcome?.rows[0];
  const nameOf = (type: string) =>
    type === ''
      ? t('questions.exchange.together')
      : labelOf(state.network.vocabularies, 'cooperationTypes', type, language);
  return (
    <Answer question="exchange">
      <AnalysisState of={analysis} />
      {together && (
        <p className={classes.says}>
          {together.mutual > 0
            ? t('questions.exchange.sentence', { count: together.mutual, whole: together.pairs })
            : t('questions.exchange.sentenceNone', { count: together.pairs })}
        </p>
      )}
      {outcome && (
        <RankedTable
          caption={t('questions.exchange.question')}
          columns={[
            t('questions.exchange.type'),
            t('questions.exchange.pairs'),
            t('questions.exchange.mutual'),
            t('questions.exchange.share'),
          ]}
          numeric={[1, 2, 3]}
          ranked={false}
          rows={outcome.rows.map(({ type, pairs, mutual, actors, cooperations }) => ({
            id: type,
            name: nameOf(type),
            evidence: { actors, cooperations },
            cells: [
              type === '' ? <b key={type}>{nameOf(type)}</b> : nameOf(type),
              formatNumber(pairs, language),
              formatNumber(mutual, language),
              shareWords(mutual, pairs, language),
            ],
          }))}
          total={outcome.rows.length}
          none={t('questions.exchange.none')}
          state={state}
        />
      )}
    </Answer>
  );
}
