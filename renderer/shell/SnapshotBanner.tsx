import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { leaveSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { tellBriefly } from '../kit/feedback.tsx';
import { formatDay } from '../kit/format.ts';
import { useLanguage, useT } from '../kit/i18n.ts';
import { changeScreen, type DialogName, goTo, useScreen } from '../kit/screen-state.ts';
import classes from './app.module.css';

/** Dialogs that are there to change the open network. */
const CHANGING: readonly (DialogName | null)[] = ['import', 'communes', 'duplicates', 'lists'];

/** Says that what is seen is a snapshot, leads back, and refuses whatever would begin a change. */
export function SnapshotBanner() {
  const t = useT();
  const language = useLanguage();
  const viewing = useMaillage((state) => state.viewing);
  const readOnly = useMaillage((state) => state.readOnly);

  useEffect(() => {
    if (!viewing && !readOnly) return;
    return useScreen.subscribe((screen) => {
      const { editing, making, merging, connecting, quickEntry, deletion, dialog } = screen;
      const changes =
        editing || making || merging || connecting || quickEntry !== null || screen.takingSnapshot;
      const deletes = deletion !== null && deletion.what !== 'network';
      if (!changes && !deletes && !CHANGING.includes(dialog)) return;
      changeScreen({
        editing: false,
        making: null,
        merging: null,
        connecting: false,
        quickEntry: null,
        takingSnapshot: false,
        deletion: deletes ? null : deletion,
        dialog: CHANGING.includes(dialog) ? null : dialog,
      });
      tellBriefly(t(readOnly ? 'recovery.newer.refused' : 'snapshots.banner.refused'));
    });
  }, [viewing, readOnly, t]);

  if (!viewing) return null;
  return (
    <section className={classes.banner} aria-label={t('snapshots.banner.label')}>
      <IconClock size={17} aria-hidden />
      <span className={classes.bannerText}>
        {t('snapshots.banner.text', { name: viewing.name, date: formatDay(viewing.takenAt, language) })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          goTo('snapshots');
          void leaveSnapshot();
        }}
      >
        {t('snapshots.banner.leave')}
      </Button>
    </section>
  );
}
