import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Answer } from './Answer.tsx';
import { RankedTable } from './RankedTable.tsx';

/** "Who is isolated?" */
export function Isolation({ state }: { state: NetworkState }) {
  const t = useT();
  const analysis = useAnalysis('isolation', state);
  const { outcome } = analysis;
  return (
    <Answer question="isolation">
      <AnalysisState of={analysis} />
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
