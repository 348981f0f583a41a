import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Session } from '#shared/model/session.ts';
import { runningSession } from '#shared/workshop/capture/session.ts';
import { CaptureDialog } from './CaptureDialog.tsx';
import { openCapture } from './capture-state.ts';
import { SessionLink, SessionMark } from './SessionMark.tsx';
import { endAndReview } from './session-actions.ts';
import { captureKeys } from './stage-keys.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Asks for a new session of capture. */
    'start-session': object;
    /** Ends a session and turns to its review. */
    'end-session': { session: Session };
  }
}

export const capture: Feature = {
  slots: { asking: CaptureDialog, status: SessionLink },
  stage: {
    Mark: SessionMark,
    Menu: lazy(async () => ({ default: (await import('./SessionMenu.tsx')).SessionMenu })),
    Dock: lazy(async () => ({ default: (await import('./StageCapture.tsx')).StageCapture })),
    keys: captureKeys,
  },
  takes: {
    'start-session': () => openCapture('start', false),
    'end-session': ({ session }) => endAndReview(session),
  },
  commands: [
    {
      name: 'session-start',
      group: 'edit',
      enabled: () => openSession() === null && !useMaillage.getState().viewing,
      run: () => openCapture('start', false),
    },
    {
      name: 'session-end',
      group: 'edit',
      enabled: () => openSession() !== null,
      run: () => {
        const session = openSession();
        if (session) void endAndReview(session);
      },
    },
  ],
};

/** The session of capture that runs in the open network. */
function openSession(): Session | null {
  const { current } = useMaillage.getState();
  return current && runningSession(current);
}
