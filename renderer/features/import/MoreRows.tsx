import { Button } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';

/** So many rows of a list are shown at first. */
export const PAGE = 100;

/** The way to more rows of a long list; nothing once all are shown. */
export function MoreRows({
  of,
  shown,
  onShow,
}: {
  of: number;
  shown: number;
  onShow: (shown: number) => void;
}) {
  const t = useT();
  const more = Math.min(of - shown, 10 * PAGE);
  if (more <= 0) return null;
  return (
    <Button variant="subtle" size="compact-sm" m="xs" onClick={() => onShow(shown + more)}>
      {t('imports.more', { count: more })}
    </Button>
  );
}
