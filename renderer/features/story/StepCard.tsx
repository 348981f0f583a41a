import { useSortable } from '@dnd-kit/sortable';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { StepPicture } from '#renderer/kit/story/StepPicture.tsx';
import type { Copies } from '#renderer/kit/story/use-copies.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story, StoryStep } from '#shared/model/story.ts';
import classes from './story.module.css';
import { chooseStory } from './story-choice.ts';
import { useLosses } from './use-losses.ts';

interface Props {
  state: NetworkState;
  story: Story;
  step: StoryStep;
  place: number;
  open: boolean;
  copies: Copies;
  readOnly: boolean;
  /** Moves the step by so many places. */
  onMove: (by: number) => void;
}

/** One step in the list: a click opens it, its grip moves it. */
export function StepCard({ state, story, step, place, open, copies, readOnly, onMove }: Props) {
  const t = useT();
  const { attributes, listeners, isDragging, setNodeRef, setActivatorNodeRef, transform, transition } =
    useSortable({ id: step.id, disabled: readOnly });
  const losses = useLosses(state, step, copies);
  const title = step.title || t('stories.step.untitled', { number: place + 1 });

  function moveByKeys(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || readOnly) return;
    event.preventDefault();
    onMove(by);
  }

  return (
    <li
      ref={setNodeRef}
      className={classes.step}
      data-open={open || undefined}
      data-dragged={isDragging || undefined}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      onKeyDown={moveByKeys}
    >
      {!readOnly && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.grip}
          aria-label={t('stories.step.move', { place: place + 1, title })}
          aria-describedby={attributes['aria-describedby']}
          {...listeners}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
      )}
      <UnstyledButton
        className={classes.stepFace}
        aria-current={open ? 'step' : undefined}
        aria-label={t('stories.step.placeIn', { place: place + 1, count: story.steps.length, title })}
        onClick={() => chooseStory(story.id, step.id)}
      >
        <span className={classes.number}>{place + 1}</span>
        <StepPicture state={state} step={step} copies={copies} />
        <span className={classes.stepWords}>
          <span className={classes.stepTitle}>{title}</span>
          {step.text !== '' && <span className={classes.stepText}>{withoutMarks(step.text)}</span>}
          {losses.map((loss) => (
            <span key={loss} className={classes.loss}>
              <IconAlertTriangle size={14} aria-hidden /> {t(`stories.step.lost.${loss}`)}
            </span>
          ))}
        </span>
      </UnstyledButton>
    </li>
  );
}

/** A text in one line, without the marks of Markdown that a reader would stumble over. */
function withoutMarks(text: string): string {
  return text.replace(/\*+|^#+ /gm, '').replace(/^\s*[-+] /gm, '· ');
}
