import { IconClock } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';
import { goTo } from '#renderer/kit/navigation.ts';
import { SnapshotBanner } from './SnapshotBanner.tsx';
import { startTaking } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    snapshots: true;
  }
}

export const snapshots: Feature = {
  screens: [
    {
      name: 'snapshots',
      key: 'd',
      Icon: IconClock,
      Screen: lazy(async () => ({ default: (await import('./SnapshotsScreen.tsx')).SnapshotsScreen })),
    },
  ],
  slots: { banner: SnapshotBanner },
  commands: [
    {
      name: 'take-snapshot',
      group: 'file',
      run: () => {
        goTo('snapshots');
        startTaking();
      },
    },
  ],
};
