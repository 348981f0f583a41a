import { Badge, Button, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { RemarkList } from '#renderer/kit/session/RemarkList.tsx';
import { useDraft } from '#renderer/kit/use-draft.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Session } from '#shared/model/session.ts';
import { patchesOfSession, periodOf, sessionMinutes } from '#shared/workshop/capture/minutes.ts';
import {
  deleteSession,
  renameSession,
  resumeSession,
  runningSession,
  sessionsOf,
} from '#shared/workshop/capture/session.ts';
import classes from './follow-up.module.css';
import { MinutesActions } from './MinutesActions.tsx';
import { NetChanges } from './NetChanges.tsx';
import { SessionReview } from './SessionReview.tsx';
import { useFollowUp } from './state.ts';
import { usePatches } from './use-net-changes.ts';

/** Workshops: what each one captured and put aside, and its minutes. */
export function SessionsTab({ state }: { state: NetworkState }) {
  const t = useT();
  const chosen = useFollowUp((followUp) => followUp.session);
  const sessions = sessionsOf(state);
  const session = sessions.find(({ id }) => id === chosen) ?? sessions[0];
  const start = (
    <Button
      size="xs"
      leftSection={<IconPlayerPlay size={15} />}
      disabled={runningSession(state) !== null}
      onClick={() => ask({ what: 'start-session' })}
    >
      {t('capture.start')}
    </Button>
  );
  if (!session) {
    return (
      <div className={classes.history}>
        <h2>{t('capture.sessions.none')}</h2>
        <p className={classes.quiet}>{t('capture.sessions.noneText')}</p>
        {start}
      </div>
    );
  }
  return (
    <div className={classes.history}>
      <div className={classes.tools}>
        <Choice
          size="xs"
          w={320}
          label={t('capture.sessions.choose')}
          options={sessions.map(({ id, name }) => ({ value: id, label: name }))}
          value={session.id}
          onChange={(id) => useFollowUp.setState({ session: id })}
        />
        {start}
      </div>
      <OneSession key={session.id} session={session} state={state} />
    </div>
  );
}

function OneSession({ session, state }: { session: Session; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const { patches, failed } = usePatches(state.network.id, session.startedAt);
  const own = useMemo(() => patches && patchesOfSession(patches, session), [patches, session]);
  const minutes = useMemo(
    () => patches && sessionMinutes(session, own ?? [], state, language),
    [patches, own, session, state, language],
  );
  const name = useDraft(session.name, (text, show) => {
    if (text.trim() === '') {
      show(session.name);
      return false;
    }
    void perform(renameSession(session, text));
    return true;
  });
  const phase = session.endedAt === '' ? 'running' : session.closedAt === '' ? 'ended' : 'closed';
  return (
    <>
      <div className={classes.reviewHead}>
        <h2>{session.name}</h2>
        <Badge variant="light" color={phase === 'closed' ? 'gray' : 'accent'} tt="none">
          {t(`capture.sessions.state.${phase}`)}
        </Badge>
        <p className={classes.quiet}>{periodOf(session, language)}</p>
      </div>
      <div className={classes.reviewTools}>
        <TextInput
          size="xs"
          w={240}
          aria-label={t('capture.name')}
          value={name.text}
          onChange={(event) => name.onChange(event.currentTarget.value)}
          onBlur={name.onBlur}
          onKeyDown={name.onKeyDown}
        />
        {phase === 'running' && (
          <Button size="xs" onClick={() => void ask({ what: 'end-session', session })}>
            {t('capture.endAndReview')}
          </Button>
        )}
        {phase === 'ended' && (
          <Button
            size="xs"
            variant="default"
            disabled={runningSession(state) !== null}
            onClick={() => void perform(resumeSession(session))}
          >
            {t('capture.sessions.resume')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="red"
          ml="auto"
          leftSection={<IconTrash size={15} />}
          title={t('capture.sessions.deleteHint')}
          onClick={() => void performDeletion(deleteSession(session))}
        >
          {t('capture.sessions.delete')}
        </Button>
      </div>
      {phase === 'closed' ? (
        <p className={classes.quiet}>{t('capture.review.closed')}</p>
      ) : (
        <SessionReview session={session} state={state} patches={own} />
      )}
      <h3 className={classes.part}>{t('capture.remark.list')}</h3>
      <RemarkList session={session} state={state} names="full" />
      <div className={classes.tools}>
        <h3 className={classes.part}>{t('capture.minutes.heading')}</h3>
        <MinutesActions minutes={minutes} networkName={state.network.name} />
      </div>
      {failed && <p className={classes.quiet}>{t('history.failed')}</p>}
      {patches && own === null && <p className={classes.quiet}>{t('capture.sessions.elsewhere')}</p>}
      {minutes && <NetChanges minutes={minutes} state={state} />}
    </>
  );
}
