import type { Feature } from '#renderer/kit/feature.ts';
import { EmptyNetwork } from './EmptyNetwork.tsx';
import { turnToSample } from './open-sample.ts';
import { Welcome } from './Welcome.tsx';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Turns to the example: the open one, one opened before, or a new one. */
    'open-sample': object;
  }
}

export const start: Feature = {
  slots: { welcome: Welcome, empty: EmptyNetwork },
  takes: { 'open-sample': turnToSample },
};
