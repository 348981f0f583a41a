import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from './i18n.ts';

/** So many lines more are shown at a time: far more than fit a screen, far fewer than hold it up. */
const STEP = 100;

/** The first lines of a list that may be long, and what shows the next ones. */
export function useFirst<T>(lines: readonly T[]): { shown: readonly T[]; more: LongListMore } {
  const [most, setMost] = useState(STEP);
  return {
    shown: lines.slice(0, most),
    more: { rest: Math.max(0, lines.length - most), onMore: () => setMost(most + STEP) },
  };
}

interface LongListMore {
  /** How many lines are not shown. */
  rest: number;
  onMore: () => void;
}

/** Says how many lines are left, and shows the next ones; nothing when all are there. */
export function ShowMore({ rest, onMore }: LongListMore) {
  const t = useT();
  if (rest === 0) return null;
  return (
    <Button size="compact-sm" variant="subtle" c="var(--accent-text)" onClick={onMore}>
      {t('understanding.showMore', { count: rest })}
    </Button>
  );
}
