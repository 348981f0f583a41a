import { useDraggable } from '@dnd-kit/core';
import { CloseButton } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { openActor } from '#renderer/kit/analysis/evidence.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './chains.module.css';
import type { DraggedActor } from './dragged-actor.ts';

interface Props extends DraggedActor {
  state: NetworkState;
  /** Takes the actor off its stage, with the words of its button. */
  leaving?: { label: string; leave: () => void };
}

/** An actor at a stage: to be dragged, opened, or taken off. */
export function ActorChip({ actor, stage, state, leaving }: Props) {
  const data: DraggedActor = { actor, stage };
  const { attributes, listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: `${stage} ${actor}`,
    data,
  });
  return (
    <li
      className={classes.chip}
      data-dragged={isDragging || undefined}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <button
        type="button"
        ref={setNodeRef}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        onClick={() => openActor(actor)}
      >
        <IconGripVertical size={13} aria-hidden />
        {actorName(state, actor)}
      </button>
      {leaving && <CloseButton size="xs" aria-label={leaving.label} onClick={leaving.leave} />}
    </li>
  );
}
