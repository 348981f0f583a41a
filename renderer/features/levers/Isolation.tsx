import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

/** "Who is isolated?" */
export function Isolation({ state }: { state: NetworkState }) {
  const t = useT();
  const analysis = useAnalysis('isolation', state);
  const { outcome } = analysis;
  return (
    <Answer question="isolation">
      <AnalysisState of={analysis} />
      {outcome && outcome.actors > 0 && (
        <p className={classes.says}>
          {outcome.alone > 0
            ? t('questions.isolation.sentence', { count: outcome.alone, whole: outcome.actors })
            : t('questions.isolation.sentenceNone')}
          {outcome.total > outcome.alone &&
            ` ${t('questions.isolation.fragile', { count: outcome.total - outcome.alone })}`}
        </p>
      )}
      {outcome && (
        <RankedTable
          caption={t('questions.isolation.question')}
          columns={[t('questions.actor'), t('questions.isolation.why')]}
          rows={outcome.rows.map(({ id, why, groupSize }) => ({
            id,
            name: actorName(state, id),
            evidence: { actors: [id], cooperations: [] },
            cells: [
              <ActorName key={id} id={id} state={state} />,
              why === 'group'
                ? t('questions.isolation.group', { count: groupSize })
                : t(`questions.isolation.${why}`),
            ],
          }))}
          total={outcome.total}
          none={t('questions.isolation.none')}
          state={state}
        />
      )}
    </Answer>
  );
}
