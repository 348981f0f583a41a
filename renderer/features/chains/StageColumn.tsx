import { useDroppable } from '@dnd-kit/core';
import { IconAlertTriangle, IconCircleDashed, IconQuestionMark, IconUsers } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ShowMore, useFirst } from '#renderer/kit/long-list.tsx';
import { actorName } from '#renderer/kit/record-words.ts';
import { stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { StageReading } from '#shared/insight/value-chains/value-chain.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorChip } from './ActorChip.tsx';
import classes from './chains.module.css';
import { PlaceActor } from './PlaceActor.tsx';

const SIGNS = {
  missing: IconCircleDashed,
  fragile: IconAlertTriangle,
  covered: IconUsers,
  unknown: IconQuestionMark,
};

interface Props {
  reading: StageReading;
  /** Actors of the stages before and after. */
  neighbours: readonly string[];
  sector: string;
  state: NetworkState;
  onMove: (actorId: string, from: string, to: string) => void;
}

/** One stage with those who hold it. */
export function StageColumn({ reading, neighbours, sector, state, onMove }: Props) {
  const t = useT();
  const language = useLanguage();
  const { stage, actors, state: held } = reading;
  const { shown, more } = useFirst(actors);
  const { setNodeRef, isOver } = useDroppable({ id: stage, data: { stage } });
  const name = stageLabel(state.network.vocabularies, sector, stage, language);
  const Sign = SIGNS[held];
  return (
    <fieldset
      ref={setNodeRef}
      className={classes.stage}
      data-state={held}
      data-over={isOver || undefined}
      aria-label={name}
    >
      <h3>{name}</h3>
      <p className={classes.stageState}>
        <Sign size={14} aria-hidden />
        {held === 'covered' ? t('chains.covered', { count: actors.length }) : t(`chains.${held}`)}
      </p>
      <ul className={classes.chips}>
        {shown.map((id) => (
          <ActorChip
            key={id}
            actor={id}
            stage={stage}
            state={state}
            leaving={{
              label: t('chains.leave', { name: actorName(state, id), stage: name }),
              leave: () => onMove(id, stage, ''),
            }}
          />
        ))}
      </ul>
      <ShowMore {...more} />
      <PlaceActor
        stage={name}
        wishable={held === 'missing' || held === 'unknown'}
        held={actors}
        neighbours={neighbours}
        sector={sector}
        state={state}
        onPlace={(id) => onMove(id, '', stage)}
      />
    </fieldset>
  );
}
