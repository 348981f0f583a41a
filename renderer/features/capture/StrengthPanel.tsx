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
import { CloseButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { updateCooperation } from '#shared/changes/commands/cooperations.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import { type Cooperation, isDirected } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { nextWithoutStrength, STRENGTHS, tiesToSort } from '#shared/workshop/capture/strengths.ts';
import classes from './capture.module.css';
import { columnToColumn } from './column-drag.ts';
import { usePanelKeys } from './panel-keys.ts';
import { StrengthColumn } from './StrengthColumn.tsx';

interface Props {
  session: Session;
  state: NetworkState;
  names: StageNames;
  onClose: () => void;
}

type Strength = (typeof STRENGTHS)[number] | null;

/** The captured ties by their strength: one after the other with the keys 1 to 5, or carried from column to column. */
export function StrengthPanel({ session, state, names, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const panel = useRef<HTMLElement>(null);
  const ties = tiesToSort(session, state);
  const [picked, setPicked] = useState<string | null>(() => nextWithoutStrength(ties, null));
  const [carrying, setCarrying] = useState(false);
  const current = ties.find(({ id }) => id === picked);
  const sorted = ties.filter(({ strength }) => strength !== null).length;
  const nameOf = actorStageName(state, names);
  const { vocabularies } = state.network;
  const wordsOf = (tie: Cooperation) => ({
    name: `${nameOf(tie.from)} ${isDirected(tie, vocabularies.cooperationTypes) ? '→' : '—'} ${nameOf(tie.to)}`,
    type: labelOf(vocabularies, 'cooperationTypes', tie.type, language),
  });
  useEffect(() => panel.current?.focus(), []);

  const give = (tie: Cooperation, strength: Strength) => {
    if (tie.strength === strength) return;
    void perform(updateCooperation(tie.id, { strength }, cooperationName(state, tie, t)));
  };
  const giveCurrent = (strength: Strength) => {
    if (!current) return;
    give(current, strength);
    const after = ties.map((tie) => (tie.id === current.id ? { ...tie, strength } : tie));
    setPicked(nextWithoutStrength(after, current.id));
    panel.current?.focus();
  };
  const step = (by: number) => {
    const place = ties.findIndex(({ id }) => id === picked);
    setPicked(
      ties[Math.min(ties.length - 1, Math.max(0, (place === -1 && by < 0 ? ties.length : place) + by))]?.id ??
        null,
    );
  };
  const columnName = (id: UniqueIdentifier | undefined) => {
    const strength = STRENGTHS.find((known) => String(known) === id);
    return strength ? t(`model.strength.${strength}`) : t('capture.strengths.none');
  };
  const spoken = (id: UniqueIdentifier) => {
    const tie = ties.find((one) => one.id === id);
    return tie ? wordsOf(tie).name : '';
  };
  const dropped = ({ active, over }: DragEndEvent) => {
    setCarrying(false);
    const tie = ties.find(({ id }) => id === active.id);
    if (tie && over) give(tie, STRENGTHS.find((known) => String(known) === over.id) ?? null);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('capture.strengths.drag.start', { name: spoken(active.id) }),
    onDragOver: ({ active, over }) =>
      t('capture.strengths.drag.over', { name: spoken(active.id), column: columnName(over?.id) }),
    onDragEnd: ({ active, over }) =>
      t('capture.strengths.drag.end', { name: spoken(active.id), column: columnName(over?.id) }),
    onDragCancel: ({ active }) => t('capture.strengths.drag.cancel', { name: spoken(active.id) }),
  };
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnToColumn,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );

  usePanelKeys(
    names,
    () => step(-1),
    (key, { code }) => {
      // The keys of a card that is being carried are those of the carrying.
      if (carrying) return undefined;
      // On AZERTY the digits of the upper row need Shift: the place of the key counts as well.
      const digit = /^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1] ?? (/^[0-5]$/.test(key) ? key : undefined);
      if (digit !== undefined) {
        return () => giveCurrent(STRENGTHS.find((known) => String(known) === digit) ?? null);
      }
      const moves: Record<string, () => void> = {
        backspace: () => step(-1),
        arrowup: () => step(-1),
        arrowdown: () => step(1),
        escape: onClose,
      };
      return moves[key];
    },
  );

  return (
    <section
      ref={panel}
      className={classes.strengths}
      // Keys belong to it alone, not to a story that is being told.
      role="dialog"
      aria-label={t('capture.strengths.tool')}
      tabIndex={-1}
    >
      <div className={classes.line}>
        <h2 className={classes.field}>{t('capture.strengths.tool')}</h2>
        <span className={classes.figures} role="status">
          {t('capture.strengths.place', { sorted, count: ties.length })}
        </span>
        <CloseButton size="lg" aria-label={t('capture.strengths.close')} onClick={onClose} />
      </div>
      {ties.length === 0 ? (
        <p className={classes.quiet}>{t('capture.strengths.nothing')}</p>
      ) : (
        <p className={classes.pair}>
          {current ? (
            <>
              <b>{wordsOf(current).name}</b>
              <span className={classes.type}>{wordsOf(current).type}</span>
            </>
          ) : (
            t('capture.strengths.done')
          )}
        </p>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={(args) => {
          const under = pointerWithin(args);
          return under.length > 0 ? under : rectIntersection(args);
        }}
        onDragStart={() => setCarrying(true)}
        onDragCancel={() => setCarrying(false)}
        onDragEnd={dropped}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('capture.strengths.drag.hint') },
        }}
      >
        <div className={classes.columns}>
          {([null, ...STRENGTHS] as const).map((strength) => (
            <StrengthColumn
              key={strength ?? 0}
              id={String(strength ?? 0)}
              name={columnName(String(strength ?? 0))}
              shortcut={String(strength ?? 0)}
              ties={ties
                .filter((tie) => tie.strength === strength)
                .map((tie) => ({ id: tie.id, ...wordsOf(tie) }))}
              picked={picked}
              onPick={(id) => {
                setPicked(id);
                panel.current?.focus();
              }}
              onGive={current ? () => giveCurrent(strength) : undefined}
            />
          ))}
        </div>
      </DndContext>
      <p className={classes.quiet}>{t('capture.strengths.keys')}</p>
    </section>
  );
}
