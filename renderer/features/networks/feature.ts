import { lazy } from 'react';
import { dialogCommand } from '#renderer/kit/commands.ts';
import type { Feature } from '#renderer/kit/feature.ts';
import { closeNetwork } from '#renderer/store/actions.ts';
import { CreateNetwork } from './CreateNetwork.tsx';
import { NetworkDeletion } from './NetworkDeletion.tsx';
import { NetworkMenu } from './NetworkMenu.tsx';
import { askNetworkDeletion } from './state.ts';

declare module '#renderer/kit/navigation.ts' {
  interface Dialogs {
    networks: object;
    'create-network': object;
  }
}

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Asks whether a whole network is to go. */
    'delete-network': { id: string; name: string };
  }
}

export const networks: Feature = {
  slots: { title: NetworkMenu, asking: NetworkDeletion },
  takes: { 'delete-network': ({ id, name }) => askNetworkDeletion(id, name) },
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
