import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './lists.module.css';

interface Props {
  name: string;
  place: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down and away, for an entry of an ordered list. */
export function RowButtons({ name, place, count, onMove, onRemove }: Props) {
  const t = useT();
  const shared = {
    variant: 'subtle',
    color: 'gray',
    c: 'var(--muted)',
    className: classes.button ?? '',
  } as const;
  return (
    <ActionIcon.Group>
      <ActionIcon
        {...shared}
        aria-label={t('lists.up', { name })}
        disabled={place === 0}
        onClick={() => onMove(place - 1)}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        {...shared}
        aria-label={t('lists.down', { name })}
        disabled={place === count - 1}
        onClick={() => onMove(place + 1)}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
      <ActionIcon {...shared} aria-label={t('lists.remove', { name })} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </ActionIcon.Group>
  );
}
