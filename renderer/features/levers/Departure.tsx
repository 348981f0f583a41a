import { useMemo, useState } from 'react';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { pickedActors } from '#renderer/store/view-state.ts';
import { idsOf } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { departure } from '#shared/network/graph/resilience.ts';
import { ActorChoice } from './ActorChoice.tsx';
import { ActorNames } from './ActorNames.tsx';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

/** "What happens if an actor leaves?" */
export function Departure({ state }: { state: NetworkState }) {
  const t = useT();
  const scope = useScope(state);
  const [who, setWho] = useState(() => pickedActors()[0] ?? null);
  const outcome = useMemo(
    () => (who && scope.actor(who) ? departure(adjacency(idsOf(scope.actors), scope.links), who) : null),
    [scope, who],
  );
  return (
    <Answer question="departure">
      <div className={classes.choices}>
        <ActorChoice
          label={t('questions.departure.who')}
          value={who}
          onChange={setWho}
          state={state}
          scope={scope}
        />
      </div>
      {!outcome && <p className={classes.quiet}>{t('questions.departure.choose')}</p>}
      {outcome && (
        <p role="status">
          {t('questions.departure.ties', { count: outcome.ties })}{' '}
          {outcome.pieces.length > 1
            ? t('questions.departure.falls', { count: outcome.pieces.length })
            : t('questions.departure.nothing')}
        </p>
      )}
      {outcome && outcome.pieces.length > 1 && (
        <RankedTable
          caption={t('questions.departure.question')}
          columns={[t('questions.departure.size'), t('questions.departure.members')]}
          numeric={[0]}
          rows={outcome.pieces.map((ids, index) => ({
            id: ids[0] ?? '',
            name: `${t('questions.departure.group')} ${index + 1}`,
            evidence: { actors: ids, cooperations: [] },
            cells: [ids.length, <ActorNames key="names" ids={ids} state={state} />],
          }))}
          total={outcome.pieces.length}
          none={t('questions.departure.nothing')}
          state={state}
        />
      )}
    </Answer>
  );
}
