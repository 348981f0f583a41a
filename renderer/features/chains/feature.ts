import { IconTimeline } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { openChain } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    chains: true;
  }
}

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Turns to the value chain of a sector. */
    'open-chain': { sector: string };
  }
}

export const chains: Feature = {
  screens: [
    {
      name: 'chains',
      key: 'b',
      Icon: IconTimeline,
      Screen: lazy(async () => ({ default: (await import('./ChainsScreen.tsx')).ChainsScreen })),
    },
  ],
  takes: { 'open-chain': ({ sector }) => openChain(sector) },
};
