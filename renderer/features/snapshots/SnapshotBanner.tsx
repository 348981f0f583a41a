import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import classes from '#renderer/kit/banner.module.css';
import { isDone } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { goTo } from '#renderer/kit/navigation.ts';
import { leaveSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';

/** Says that what is seen is a snapshot, and leads back. */
export function SnapshotBanner() {
  const t = useT();
  const language = useLanguage();
  const viewing = useMaillage((state) => state.viewing);
  if (!viewing) return null;
  return (
    <section className={classes.banner} aria-label={t('snapshots.banner.label')}>
      <IconClock size={17} aria-hidden />
      <span className={classes.text}>
        {t('snapshots.banner.text', { name: viewing.name, date: formatDay(viewing.takenAt, language) })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          goTo('snapshots');
          void leaveSnapshot().then((left) => isDone(left));
        }}
      >
        {t('snapshots.banner.leave')}
      </Button>
    </section>
  );
}
