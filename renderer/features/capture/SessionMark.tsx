import { UnstyledButton } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { capturedNow, runningSession } from '#shared/workshop/capture/session.ts';
import classes from './capture.module.css';

/** On the stage: that a session runs, and how much it has gathered; nothing without one. */
export function SessionMark({ state }: { state: NetworkState }) {
  const t = useT();
  const session = runningSession(state);
  if (!session) return null;
  return (
    <span className={classes.mark} role="status" aria-label={t('capture.running')}>
      <Gathered session={session} state={state} />
    </span>
  );
}

/** The same in the window, where it leads to the session. */
export function SessionLink({ state }: { state: NetworkState }) {
  const session = runningSession(state);
  if (!session) return null;
  return (
    <UnstyledButton
      className={`${classes.mark} ${classes.link}`}
      onClick={() => ask({ what: 'open-session', session: session.id })}
    >
      <Gathered session={session} state={state} />
    </UnstyledButton>
  );
}

function Gathered({ session, state }: { session: Session; state: NetworkState }) {
  const t = useT();
  const ties = capturedNow(session, state).filter(
    ({ table, how }) => table === 'cooperations' && how !== 'completed',
  ).length;
  const remarks = session.remarks.length;
  return (
    <>
      <span className={classes.dot} aria-hidden />
      {[
        session.name,
        t('capture.ties', { count: ties }),
        ...(remarks > 0 ? [t('capture.remarks', { count: remarks })] : []),
      ].join(' · ')}
    </>
  );
}
