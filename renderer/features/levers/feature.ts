import { IconChartBar } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import type { LeverId } from '#shared/insight/levers/lever.ts';
import { openLever } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    levers: true;
  }
}

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Turns to the page of a lever; null for all ten. */
    'open-lever': { lever: LeverId | null };
  }
}

export const levers: Feature = {
  screens: [
    {
      name: 'levers',
      key: 'u',
      Icon: IconChartBar,
      Screen: lazy(async () => ({ default: (await import('./LeversScreen.tsx')).LeversScreen })),
    },
  ],
  takes: { 'open-lever': ({ lever }) => openLever(lever) },
};
