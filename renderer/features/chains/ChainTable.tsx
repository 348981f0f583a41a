import { Fragment } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { ChainBoard } from '#shared/insight/value-chains/board.ts';
import type { Joint } from '#shared/insight/value-chains/value-chain.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './chains.module.css';

interface Props {
  /** The sector in words. */
  name: string;
  board: ChainBoard;
  state: NetworkState;
}

/** What the board of a sector shows, as a table: its stages, who holds them, how each is joined with the next. */
export function ChainTable({ name, board, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const stageName = (id: string) => stageLabel(state.network.vocabularies, board.sector, id, language);
  const jointWords = (joint: Joint, pending: readonly string[]) => {
    if (joint.state === 'impossible') return t('chains.table.impossible');
    if (joint.cooperations.length > 0)
      return t('chains.table.joinedBy', { count: joint.cooperations.length });
    if (joint.state === 'joined') return t('chains.table.joinedWithin');
    return t(pending.length > 0 ? 'chains.table.pending' : 'chains.unjoined');
  };
  return (
    <table className={classes.table} aria-label={t('chains.table.caption', { sector: name })}>
      <thead>
        <tr>
          <th scope="col">{t('chains.table.stage')}</th>
          <th scope="col">{t('chains.table.state')}</th>
          <th scope="col">{t('chains.table.actors')}</th>
          <th scope="col">{t('chains.table.joint')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {board.stages.map(({ stage, actors, state: held }, index) => {
          const place = board.joints.findIndex(({ from }) => from === stage);
          const joint = board.joints[place];
          const pending = board.pendingAt[place] ?? [];
          return (
            <tr key={stage} data-state={held}>
              <th scope="row">{stageName(stage)}</th>
              <td>
                {held === 'covered' ? t('chains.covered', { count: actors.length }) : t(`chains.${held}`)}
              </td>
              <td>
                <Actors ids={actors} state={state} />
              </td>
              <td data-state={joint?.state}>
                {joint
                  ? jointWords(joint, pending)
                  : t(index === board.stages.length - 1 ? 'chains.table.last' : 'chains.table.apart')}
              </td>
              <td>
                <ShowOnGraph
                  small
                  evidence={{ actors, cooperations: [...(joint?.cooperations ?? []), ...pending] }}
                  state={state}
                  of={stageName(stage)}
                />
              </td>
            </tr>
          );
        })}
        {board.unplaced.length > 0 && (
          <tr>
            <th scope="row">{t('chains.unplaced')}</th>
            <td>{t('chains.table.unknown')}</td>
            <td>
              <Actors ids={board.unplaced} state={state} />
            </td>
            <td />
            <td>
              <ShowOnGraph
                small
                evidence={{ actors: board.unplaced, cooperations: [] }}
                state={state}
                of={t('chains.unplaced')}
              />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Actors({ ids, state }: { ids: readonly string[]; state: NetworkState }) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <ActorName id={id} state={state} />
    </Fragment>
  ));
}
