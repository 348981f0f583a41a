import { UnstyledButton } from '@mantine/core';
import { useT } from '#renderer/app/i18n.ts';
import { capturedNow, runningSession } from '#shared/capture/session.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './capture.module.css';
import { openSessions } from './session-actions.ts';

/** That a session runs, and how much it has gathered; nothing without one. */
export function SessionMark({ state }: { state: NetworkState }) {
  const t = useT();
  const session = runningSession(state);
  if (!session) return null;
  const ties = capturedNow(session, state).filter(
    ({ table, how }) => table === 'cooperations' && how !== 'completed',
  ).length;
  const said = [
    session.name,
    t('capture.ties', { count: ties }),
    ...(session.remarks.length > 0 ? [t('capture.remarks', { count: session.remarks.length })] : []),
  ];
  return (
    <span className={classes.mark} role="status" aria-label={t('capture.running')}>
      <span className={classes.dot} aria-hidden />
      {said.join(' · ')}
    </span>
  );
}

/** The same in the window, where it leads to the session. */
export function SessionLink({ state }: { state: NetworkState }) {
  const session = runningSession(state);
  if (!session) return null;
  return (
    <UnstyledButton className={classes.link ?? ''} onClick={() => openSessions(session.id)}>
      <SessionMark state={state} />
    </UnstyledButton>
  );
}
