import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { startPresenting, stopPresenting } from './stage-state.ts';
import { presentStory } from './telling-state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    present: object;
    'stop-presenting': object;
    /** Presents a story, from one of its steps on. */
    'tell-story': { story: string; place?: number };
  }
}

export const present: Feature = {
  presentation: lazy(async () => ({ default: (await import('./PresentScreen.tsx')).PresentScreen })),
  windows: { speaker: lazy(async () => ({ default: (await import('./SpeakerWindow.tsx')).SpeakerWindow })) },
  takes: {
    present: startPresenting,
    'stop-presenting': stopPresenting,
    'tell-story': ({ story, place }) => presentStory(story, place),
  },
  commands: [{ name: 'present', group: 'go', keys: { key: 'f5' }, run: startPresenting }],
};
