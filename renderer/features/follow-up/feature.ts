import { IconClipboardCheck } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { openSessions } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    'follow-up': true;
  }
}

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Turns to what is kept of a session; null for the newest. */
    'open-session': { session: string | null };
  }
}

export const followUp: Feature = {
  screens: [
    {
      name: 'follow-up',
      key: 's',
      Icon: IconClipboardCheck,
      Screen: lazy(async () => ({ default: (await import('./FollowUpScreen.tsx')).FollowUpScreen })),
    },
  ],
  takes: { 'open-session': ({ session }) => openSessions(session) },
  commands: [{ name: 'sessions', group: 'go', run: () => openSessions(null) }],
};
