import { useState } from 'react';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import type { ScreenProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { useSnapshots } from '#renderer/kit/use-snapshots.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import classes from './snapshots.module.css';

/** Dated copies of the network, and what has changed since. */
export function SnapshotsScreen({ state }: ScreenProps) {
  const t = useT();
  const { snapshots, again } = useSnapshots(state.network.id);
  const [comparing, setComparing] = useState<string | null>(null);
  return (
    <main className={classes.screen} id="content" aria-label={t('snapshots.title')}>
      {!snapshots && <p className={classes.empty}>{t('shell.loading')}</p>}
      {snapshots?.ok === false && <FaultNotice fault={snapshots.fault} onRetry={again} />}
      {snapshots?.ok && comparing === null && (
        <SnapshotList state={state} snapshots={snapshots.value} onCompare={setComparing} />
      )}
      {snapshots?.ok && comparing !== null && (
        <ComparisonView
          state={state}
          snapshots={snapshots.value}
          from={comparing}
          onClose={() => setComparing(null)}
        />
      )}
    </main>
  );
}
