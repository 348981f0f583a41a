import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import { select } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ProjectedTie } from '#shared/network/graph/projection.ts';
import { ActorNames } from './ActorNames.tsx';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { type RankedRow, RankedTable } from './RankedTable.tsx';

/** "What depends on one actor only?" */
export function Dependencies({ state }: { state: NetworkState }) {
  const t = useT();
  const analysis = useAnalysis('dependencies', state);
  const { outcome } = analysis;
  const first = outcome?.actors[0];
  const cutOff = t('questions.dependencies.cutOff');
  const togetherRow = ({ collectiveId, from, to }: ProjectedTie, cutOff: readonly string[]): RankedRow => {
    const name = t('questions.dependencies.together', {
      from: actorName(state, from),
      to: actorName(state, to),
      name: state.collectives.get(collectiveId)?.name ?? '?',
    });
    return {
      id: `${collectiveId} ${from} ${to}`,
      name,
      evidence: { actors: [from, to], cooperations: [] },
      cells: [name, <ActorNames key="names" ids={cutOff} state={state} />],
    };
  };
  return (
    <Answer question="dependencies">
      <AnalysisState of={analysis} />
      {first && (
        <p className={classes.says}>
          {t('questions.dependencies.sentence', {
            name: actorName(state, first.id),
            count: first.cutOff.length,
          })}
        </p>
      )}
      {outcome && (
        <>
          <RankedTable
            caption={t('questions.dependencies.actors')}
            columns={[t('questions.actor'), cutOff]}
            rows={outcome.actors.map(({ id, cutOff }) => ({
              id,
              name: actorName(state, id),
              evidence: { actors: [id, ...cutOff], cooperations: [] },
              cells: [
                <ActorName key={id} id={id} state={state} />,
                <ActorNames key={id} ids={cutOff} state={state} />,
              ],
            }))}
            total={outcome.totals.actors}
            none={t('questions.dependencies.noActor')}
            state={state}
          />
          <RankedTable
            caption={t('questions.dependencies.ties')}
            columns={[t('questions.tie'), cutOff]}
            rows={outcome.ties.flatMap(({ link, cutOff }) => {
              if (!('tie' in link)) return [togetherRow(link, cutOff)];
              const id = link.tie;
              const tie = state.cooperations.get(id);
              if (!tie) return [];
              const name = cooperationName(state, tie, t);
              return {
                id,
                name,
                evidence: { actors: [], cooperations: [id] },
                cells: [
                  <button
                    key={id}
                    type="button"
                    className={classes.link}
                    onClick={() => {
                      select({ cooperations: [id] });
                      showInspector();
                    }}
                  >
                    {name}
                  </button>,
                  <ActorNames key={id} ids={cutOff} state={state} />,
                ],
              };
            })}
            total={outcome.totals.ties}
            none={t('questions.dependencies.noTie')}
            state={state}
          />
        </>
      )}
    </Answer>
  );
}
