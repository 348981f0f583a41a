import { Button } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';

/** So many rows of a list are shown at first. */
export const PAGE = 100;

/** The way to more rows of a long list; nothing once all are shown. */
export function MoreRows({
  of,
  shown,
  onShow,
  step = 10 * PAGE,
}: {
  of: number;
  shown: number;
  onShow: (shown: number) => void;
  /** How many more at once: fewer where each is heavy. */
  step?: number;
}) {
  const t = useT();
  const more = Math.min(of - shown, step);
  if (more <= 0) return null;
  return (
    <Button variant="subtle" size="compact-sm" m="xs" onClick={() => onShow(shown + more)}>
      {t('imports.more', { count: more })}
    </Button>
  );
}
