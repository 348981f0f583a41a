import { useEffect } from 'react';
import { start } from '#renderer/store/actions.ts';
import { cannotBeShown, nowShown } from '#renderer/store/coming-up.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { ErrorBoundary } from '../kit/ErrorBoundary.tsx';
import { Failure } from '../kit/Failure.tsx';
import { useT } from '../kit/i18n.ts';
import { resetWindow } from '../kit/slice.ts';
import classes from './app.module.css';
import { ClosingQuestion } from './ClosingQuestion.tsx';
import { Dialogs } from './Dialogs.tsx';
import { useMenuState } from './occupied.ts';
import { Shell } from './Shell.tsx';
import { Slot } from './Slot.tsx';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

/** The window, and what runs for as long as it is open. */
export function App() {
  useMenuState();
  return (
    <>
      <Slot name="running" />
      <Phase />
      <ClosingQuestion />
    </>
  );
}

/** Starting, failed, no network, or a network: the four states of the window. */
function Phase() {
  const t = useT();
  const phase = useMaillage((state) => state.phase);
  const failure = useMaillage((state) => state.failure);
  const current = useMaillage((state) => state.current);
  const networkId = current?.network.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was being made belonged to the network before
  useEffect(resetWindow, [networkId]);
  useEffect(() => {
    if (networkId) whenDrawn(nowShown);
  }, [networkId]);
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
    <ErrorBoundary {...(networkId && { resetKey: networkId, onFault: () => cannotBeShown(networkId) })}>
      {current ? <Shell state={current} /> : <Welcome />}
      <Dialogs />
    </ErrorBoundary>
  );
}

/** Calls when the window has drawn what there is now, and the map with it. */
function whenDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}
