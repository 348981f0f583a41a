import { useDroppable } from '@dnd-kit/core';
import { useT } from '#renderer/kit/i18n.ts';
import { ShowMore, useFirst } from '#renderer/kit/long-list.tsx';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorChip } from './ActorChip.tsx';
import classes from './chains.module.css';

interface Props {
  actors: readonly string[];
  sector: string;
  state: NetworkState;
}

/** The actors of the sector whose stage is not known, to be dragged to one. */
export function UnplacedColumn({ actors, state }: Props) {
  const t = useT();
  const { shown, more } = useFirst(actors);
  const { setNodeRef, isOver } = useDroppable({ id: '', data: { stage: '' } });
  return (
    <fieldset
      ref={setNodeRef}
      className={classes.unplaced}
      data-over={isOver || undefined}
      aria-label={t('chains.unplaced')}
      title={t('chains.unplacedHint')}
    >
      <h3>{t('chains.unplaced')}</h3>
      {actors.length === 0 && <p className={classes.stageState}>{t('chains.nobodyUnplaced')}</p>}
      <ul className={classes.chips}>
        {shown.map((id) => (
          <ActorChip key={id} actor={id} stage="" state={state} />
        ))}
      </ul>
      <ShowMore {...more} />
    </fieldset>
  );
}
