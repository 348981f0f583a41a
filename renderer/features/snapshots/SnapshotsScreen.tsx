import { useT } from '#renderer/app/i18n.ts';
import type { ScreenProps } from '#renderer/app/screens.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import classes from './snapshots.module.css';
import { useSnapshots } from './use-snapshots.ts';

/** Dated copies of the network. */
export function SnapshotsScreen({ state }: ScreenProps) {
  const t = useT();
  const snapshots = useSnapshots(state.network.id);
  return (
    <main className={classes.screen} id="content" aria-label={t('snapshots.title')}>
      {snapshots ? (
        <SnapshotList state={state} snapshots={snapshots} />
      ) : (
        <p className={classes.empty}>{t('shell.loading')}</p>
      )}
    </main>
  );
}
