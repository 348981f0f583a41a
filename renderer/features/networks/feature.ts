import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { closeNetwork } from '#renderer/store/actions.ts';
import { CreateNetwork } from './CreateNetwork.tsx';
import { NetworkDeletion } from './NetworkDeletion.tsx';
import { NetworkMenu } from './NetworkMenu.tsx';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    networks: object;
    'create-network': object;
  }
}

export const networks: Feature = {
  slots: { title: NetworkMenu, asking: NetworkDeletion },
  dialogs: {
    networks: {
      Dialog: lazy(async () => ({ default: (await import('./NetworksDialog.tsx')).NetworksDialog })),
    },
    'create-network': { Dialog: CreateNetwork },
  },
  commands: [
    dialogCommand('create-network', { withoutNetwork: true }),
    dialogCommand('networks', { withoutNetwork: true }),
    { name: 'close-network', group: 'file', run: closeNetwork },
  ],
};
