import { useEffect } from 'react';
import { useBackupKeeping } from '#renderer/features/backups/use-backup-keeping.ts';
import { start } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { ErrorBoundary } from '../kit/ErrorBoundary.tsx';
import { Failure } from '../kit/Failure.tsx';
import { useT } from '../kit/i18n.ts';
import { changeScreen, resetScreen } from '../kit/screen-state.ts';
import classes from './app.module.css';
import { Dialogs } from './Dialogs.tsx';
import { useDroppedFiles, useIncomingFiles } from './incoming-files.ts';
import { Shell } from './Shell.tsx';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

/** Starting, failed, no network, or a network: the four states of the window. */
export function App() {
  const t = useT();
  const phase = useMaillage((state) => state.phase);
  const failure = useMaillage((state) => state.failure);
  const current = useMaillage((state) => state.current);
  const networkId = current?.network.id;
  useIncomingFiles();
  useDroppedFiles();
  useBackupKeeping(phase === 'ready');

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was being made belonged to the network before
  useEffect(resetScreen, [networkId]);
  useEffect(
    () =>
      useView.subscribe((view, before) => {
        if (view.selection !== before.selection) changeScreen({ editing: false, making: null });
      }),
    [],
  );
  useEffect(() => {
    const name = current?.network.name;
    document.title = name ? `${name} — ${t('shell.product')}` : t('shell.product');
  }, [current?.network.name, t]);

  if (phase === 'starting') {
    return (
      <div className={classes.starting} role="status">
        {t('shell.starting')}
      </div>
    );
  }
  if (phase === 'blocked' || phase === 'outdated') return <Waiting phase={phase} />;
  if (phase === 'failed') return <Failure store detail={failure ?? ''} onRetry={() => void start()} />;
  return (
    <ErrorBoundary {...(networkId && { resetKey: networkId })}>
      {current ? <Shell state={current} /> : <Welcome />}
      <Dialogs />
    </ErrorBoundary>
  );
}
