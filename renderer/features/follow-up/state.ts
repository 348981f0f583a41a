import { goTo } from '#renderer/kit/navigation.ts';
import { slice } from '#renderer/kit/slice.ts';

/** The parts of the follow-up screen. */
export type FollowUpTab = 'quality' | 'history' | 'sessions';

interface FollowUpState {
  tab: FollowUpTab;
  /** The session of capture that is looked through; null for the newest. */
  session: string | null;
}

export const useFollowUp = slice<FollowUpState>({ tab: 'quality', session: null });

/** Turns to what is kept of sessions. */
export function openSessions(session: string | null): void {
  goTo('follow-up');
  useFollowUp.setState({ tab: 'sessions', session });
}
