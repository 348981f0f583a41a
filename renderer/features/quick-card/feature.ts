import type { Feature } from '#renderer/kit/feature.ts';
import { goTo } from '#renderer/kit/navigation.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { QuickCard } from './QuickCard.tsx';
import { buildActor, buildTie, closeCard, useQuickCard } from './state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Offers a card for a new actor at a place of the map, tied to another one if that is given. */
    'build-actor': { place?: { x: number; y: number }; from?: string };
    'build-tie': { from?: string; to?: string };
  }
}

export const quickCard: Feature = {
  slots: { over: QuickCard },
  takes: { 'build-actor': buildActor, 'build-tie': buildTie },
  leave: () => {
    const { card } = useQuickCard.getState();
    closeCard();
    return card !== null;
  },
  commands: [
    { name: 'new-actor', group: 'edit', keys: { key: 'n' }, run: () => buildActor({}) },
    {
      name: 'new-tie',
      group: 'edit',
      keys: { key: 't' },
      enabled: () => (useMaillage.getState().current?.actors.size ?? 0) > 1,
      run: () => {
        goTo('graph');
        buildTie();
      },
    },
  ],
};
