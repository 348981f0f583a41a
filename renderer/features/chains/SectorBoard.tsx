import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Fragment, useEffect, useRef } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { actorName, cooperationName } from '#renderer/kit/record-words.ts';
import { select } from '#renderer/store/view-state.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { labelOf, stageLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { ChainBoard } from '#shared/insight/value-chains/board.ts';
import { placed } from '#shared/insight/value-chains/placement.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { SectorTerm } from '#shared/model/vocabulary.ts';
import { ChainTable } from './ChainTable.tsx';
import classes from './chains.module.css';
import type { DraggedActor } from './dragged-actor.ts';
import { JointMark } from './JointMark.tsx';
import { stageToStage } from './keyboard-drag.ts';
import { StageColumn } from './StageColumn.tsx';
import { useChains } from './state.ts';
import { UnplacedColumn } from './UnplacedColumn.tsx';

interface Props {
  sector: SectorTerm;
  board: ChainBoard;
  state: NetworkState;
  /** As a table instead of columns. */
  asTable: boolean;
}

/** The chain of one sector: its stages in order with the joints between them. */
export function SectorBoard({ sector, board, state, asTable }: Props) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;
  const name = labelOf(vocabularies, 'sectors', sector.id, language);
  const stageName = (id: UniqueIdentifier) =>
    id === '' ? t('chains.unplaced') : stageLabel(vocabularies, sector.id, String(id), language);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: stageToStage,
      // Enter opens the record of an actor.
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const move = (actorId: string, from: string, to: string) => {
    const actor = state.actors.get(actorId);
    if (!actor || from === to) return;
    const sectors = placed(actor, { sector: sector.id, from, to });
    void perform(updateActor(actorId, { sectors }, actor.name));
  };
  const dropped = ({ active, over }: DragEndEvent) => {
    const dragged = active.data.current as DraggedActor | undefined;
    if (dragged && over) move(dragged.actor, dragged.stage, over.data.current?.stage ?? '');
  };
  const spoken = (dragged: { data: { current?: unknown } }) =>
    actorName(state, (dragged.data.current as DraggedActor | undefined)?.actor ?? '');
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('chains.drag.start', { name: spoken(active) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('chains.drag.over', { name: spoken(active), stage: stageName(over.data.current?.stage ?? '') })
        : t('chains.drag.nowhere', { name: spoken(active) }),
    onDragEnd: ({ active, over }) =>
      over
        ? t('chains.drag.end', { name: spoken(active), stage: stageName(over.data.current?.stage ?? '') })
        : t('chains.drag.cancel', { name: spoken(active) }),
    onDragCancel: ({ active }) => t('chains.drag.cancel', { name: spoken(active) }),
  };
  const asked = useChains((chains) => chains.asked === sector.id);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!asked) return;
    headingRef.current?.scrollIntoView({ block: 'start' });
    headingRef.current?.focus({ preventScroll: true });
    useChains.setState({ asked: null });
  }, [asked]);
  // First while there is somebody to place, out of the way afterwards.
  const unplaced = <UnplacedColumn actors={board.unplaced} sector={sector.id} state={state} />;
  const nothingKnown = board.stages.some(({ state }) => state === 'unknown');
  const held = board.stages.filter(({ state }) => state === 'covered' || state === 'fragile').length;
  return (
    <section className={classes.sector} aria-label={name}>
      <h2 className={classes.sectorName} ref={headingRef} tabIndex={-1}>
        <span className={classes.dot} style={{ background: sector.colour ?? 'var(--muted)' }} aria-hidden />
        {name}
        <span className={classes.summary}>
          {board.stages.length === 0
            ? t('chains.noStages')
            : nothingKnown
              ? t('chains.nothingKnown')
              : t('chains.summary', { held, stages: board.stages.length })}
        </span>
      </h2>
      {board.stages.length > 0 && asTable ? (
        <ChainTable name={name} board={board} state={state} />
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={(args) => {
            const under = pointerWithin(args);
            return under.length > 0 ? under : rectIntersection(args);
          }}
          onDragEnd={dropped}
          accessibility={{ announcements, screenReaderInstructions: { draggable: t('chains.drag.hint') } }}
        >
          <div className={classes.chain}>
            {board.unplaced.length > 0 && unplaced}
            {board.stages.map((stage, index) => {
              const place = board.joints.findIndex(({ to }) => to === stage.stage);
              const joint = board.joints[place];
              return (
                <Fragment key={stage.stage}>
                  {joint && (
                    <JointMark
                      joint={joint}
                      pending={board.pendingAt[place] ?? []}
                      sector={sector.id}
                      state={state}
                    />
                  )}
                  <StageColumn
                    reading={stage}
                    neighbours={[board.stages[index - 1], board.stages[index + 1]].flatMap(
                      (one) => one?.actors ?? [],
                    )}
                    sector={sector.id}
                    state={state}
                    onMove={move}
                  />
                </Fragment>
              );
            })}
            {board.unplaced.length === 0 && unplaced}
          </div>
        </DndContext>
      )}
      {board.pending.length > 0 && (
        <p className={classes.pendingList}>
          <b>{t('chains.pendingTitle')}</b>
          {board.pending.map((cooperation) => (
            <button
              key={cooperation.id}
              type="button"
              className={classes.pendingTie}
              onClick={() => {
                select({ cooperations: [cooperation.id] });
                showInspector();
              }}
            >
              {cooperationName(state, cooperation, t)} ·{' '}
              {t(`model.status.${cooperation.status}`).toLocaleLowerCase(language)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
