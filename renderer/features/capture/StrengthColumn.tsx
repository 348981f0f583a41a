import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Kbd, UnstyledButton } from '@mantine/core';
import classes from './capture.module.css';

interface SortedTie {
  id: string;
  name: string;
  type: string;
}

interface Props {
  id: string;
  name: string;
  shortcut: string;
  ties: readonly SortedTie[];
  picked: string | null;
  onPick: (id: string) => void;
  /** Gives the picked tie this strength; undefined while none is picked. */
  onGive: (() => void) | undefined;
}

/** The ties of one strength. Its head gives that strength to the tie that is picked. */
export function StrengthColumn({ id, name, shortcut, ties, picked, onPick, onGive }: Props) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={classes.column} aria-label={name} data-over={isOver || undefined}>
      <Button
        fullWidth
        variant="light"
        h={44}
        disabled={!onGive}
        rightSection={<Kbd>{shortcut}</Kbd>}
        onClick={onGive}
      >
        {name}
      </Button>
      <ul>
        {ties.map((tie) => (
          <TieCard key={tie.id} tie={tie} picked={tie.id === picked} onPick={onPick} />
        ))}
      </ul>
    </section>
  );
}

function TieCard({ tie, picked, onPick }: { tie: SortedTie; picked: boolean; onPick: (id: string) => void }) {
  const { setNodeRef, listeners, attributes, transform, isDragging } = useDraggable({ id: tie.id });
  const { role: _role, ...described } = attributes;
  return (
    <li>
      <UnstyledButton
        ref={setNodeRef}
        className={classes.card ?? ''}
        data-dragging={isDragging || undefined}
        {...described}
        aria-pressed={picked}
        {...listeners}
        style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
        onClick={() => onPick(tie.id)}
      >
        <b>{tie.name}</b>
        <span>{tie.type}</span>
      </UnstyledButton>
    </li>
  );
}
