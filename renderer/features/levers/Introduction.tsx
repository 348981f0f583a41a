import { Fragment, useMemo, useState } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { pickedActors } from '#renderer/store/view-state.ts';
import { idsOf, type Scope } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { type Path, shortestPaths } from '#shared/network/graph/shortest-path.ts';
import { ActorChoice } from './ActorChoice.tsx';
import { Answer } from './Answer.tsx';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';

const MOST_PATHS = 20;

/** "Who could introduce us?" */
export function Introduction({ state }: { state: NetworkState }) {
  const t = useT();
  const scope = useScope(state);
  const [from, setFrom] = useState(() => pickedActors()[0] ?? null);
  const [to, setTo] = useState(() => pickedActors()[1] ?? null);
  const paths = useMemo(
    () =>
      from && to && from !== to
        ? shortestPaths(adjacency(idsOf(scope.actors), scope.links), from, to, MOST_PATHS)
        : null,
    [scope, from, to],
  );
  const choice = { state, scope };
  return (
    <Answer question="introduction" formulaValues={{ limit: MOST_PATHS }}>
      <div className={classes.choices}>
        <ActorChoice {...choice} label={t('questions.introduction.from')} value={from} onChange={setFrom} />
        <ActorChoice {...choice} label={t('questions.introduction.to')} value={to} onChange={setTo} />
      </div>
      {paths === null ? (
        <p className={classes.quiet}>
          {t(from && from === to ? 'questions.introduction.same' : 'questions.introduction.choose')}
        </p>
      ) : (
        <Paths paths={paths} scope={scope} state={state} />
      )}
    </Answer>
  );
}

function Paths({ paths, scope, state }: { paths: readonly Path[]; scope: Scope; state: NetworkState }) {
  const t = useT();
  const between = (paths[0]?.length ?? 0) - 2;
  if (paths.length > 0 && between === 0) return <p role="status">{t('questions.introduction.direct')}</p>;
  return (
    <>
      <p role="status">
        {paths.length === 0
          ? t('questions.introduction.noWay')
          : t('questions.introduction.go', {
              count: between,
              paths: t('questions.introduction.paths', { count: paths.length }),
            })}
      </p>
      {paths.length > 0 && (
        <RankedTable
          caption={t('questions.introduction.question')}
          columns={[t('questions.introduction.path')]}
          rows={paths.map((path) => ({
            id: path.join(' '),
            name: path.map((id) => actorName(state, id)).join(' → '),
            evidence: { actors: path, cooperations: tiesAlong(path, scope) },
            cells: [
              <span key="path">
                {path.map((id, index) => (
                  <Fragment key={id}>
                    {index > 0 && ' → '}
                    <ActorName id={id} state={state} />
                  </Fragment>
                ))}
              </span>,
            ],
          }))}
          total={paths.length}
          none={t('questions.introduction.noWay')}
          state={state}
        />
      )}
      {paths.length === MOST_PATHS && (
        <p className={classes.quiet}>{t('questions.introduction.most', { count: MOST_PATHS })}</p>
      )}
    </>
  );
}

/** The ties between each actor of a way and the next. */
function tiesAlong(path: Path, scope: Scope): string[] {
  const steps = new Set(
    path.slice(1).flatMap((id, index) => [`${path[index]} ${id}`, `${id} ${path[index]}`]),
  );
  return idsOf(scope.cooperations.filter(({ from, to }) => steps.has(`${from} ${to}`)));
}
