import { IconLink, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { lazy } from 'react';
import type { Feature } from '#renderer/kit/feature.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Screens {
    actors: true;
    cooperations: true;
    collectives: true;
  }
}

const load = () => import('./screens.tsx');

export const tables: Feature = {
  screens: [
    {
      name: 'actors',
      key: 'a',
      Icon: IconUsers,
      Screen: lazy(async () => ({ default: (await load()).ActorTable })),
    },
    {
      name: 'cooperations',
      key: 'l',
      Icon: IconLink,
      Screen: lazy(async () => ({ default: (await load()).CooperationTable })),
    },
    {
      name: 'collectives',
      key: 'c',
      Icon: IconUsersGroup,
      Screen: lazy(async () => ({ default: (await load()).CollectiveTable })),
    },
  ],
};
