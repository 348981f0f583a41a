import { perform, showProblem } from '#renderer/kit/feedback.tsx';
import { ask } from '#renderer/kit/intents.ts';
import { takeSnapshot } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { translator } from '#shared/i18n/translate.ts';
import { newId } from '#shared/model/common.ts';
import type { Session } from '#shared/model/session.ts';
import { endSession, startSession } from '#shared/workshop/capture/session.ts';

/** Begins a session, and keeps a snapshot of the network as it is now. */
export async function beginSession(name: string, day: string): Promise<boolean> {
  const t = translator(preference('language'));
  const session = { id: newId(), name, day, startedAt: new Date().toISOString() };
  // A session begins all the same when the snapshot could not be kept.
  const kept = await takeSnapshot({ name: t('capture.before', { name }), note: '' }, 'made');
  if (!(await perform(startSession(session)))) return false;
  if (!kept.ok) showProblem(t('capture.title'), t('capture.beforeFailed'));
  return true;
}

/** Ends the session and turns to its review, away from the room. */
export async function endAndReview(session: Session): Promise<void> {
  if (session.endedAt === '' && !(await perform(endSession(session, new Date().toISOString())))) return;
  void ask({ what: 'stop-presenting' });
  void ask({ what: 'open-session', session: session.id });
}
