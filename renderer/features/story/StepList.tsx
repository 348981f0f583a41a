import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef } from 'react';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { Copies } from '#renderer/kit/story/use-copies.ts';
import { moveStep } from '#shared/changes/commands/stories.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story } from '#shared/model/story.ts';
import { StepCard } from './StepCard.tsx';
import classes from './story.module.css';

interface Props {
  state: NetworkState;
  story: Story;
  /** The step that is open, by its id. */
  open: string | null;
  copies: Copies;
  readOnly: boolean;
}

/** A press shorter than this, in pixels, is a click. */
const DRAG_FROM = 5;

/** The steps in their order, to be dragged to another one by mouse or by keys. */
export function StepList({ state, story, open, copies, readOnly }: Props) {
  const t = useT();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { steps } = story;
  const count = steps.length;
  const placeOf = (id: string | number | undefined) => steps.findIndex((step) => step.id === id);
  const move = (id: string, place: number) => {
    if (place < 0 || place >= count) return;
    void perform(moveStep(story.id, id, place, story.title));
  };
  // A step that was just picked up is announced as over itself: that would be said in place of the first word.
  const justPicked = useRef(false);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      justPicked.current = true;
      return t('stories.step.picked', { place: placeOf(active.id) + 1, count });
    },
    onDragOver: ({ active, over }) => {
      const first = justPicked.current && over?.id === active.id;
      justPicked.current = false;
      return over && !first ? t('stories.step.over', { place: placeOf(over.id) + 1, count }) : undefined;
    },
    onDragEnd: ({ over }) =>
      over ? t('stories.step.dropped', { place: placeOf(over.id) + 1, count }) : t('stories.step.cancelled'),
    onDragCancel: () => t('stories.step.cancelled'),
  };

  function dropped({ active, over }: DragEndEvent): void {
    if (over && over.id !== active.id) move(String(active.id), placeOf(over.id));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('stories.step.moveHint') } }}
      onDragEnd={dropped}
    >
      <SortableContext items={steps.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.steps} aria-label={t('stories.steps')}>
          {steps.map((step, place) => (
            <StepCard
              key={step.id}
              state={state}
              story={story}
              step={step}
              place={place}
              open={step.id === open}
              copies={copies}
              readOnly={readOnly}
              onMove={(by) => move(step.id, place + by)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
