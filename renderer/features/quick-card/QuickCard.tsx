import { memo } from 'react';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorCard } from './ActorCard.tsx';
import { useQuickCard } from './state.ts';
import { TieCard } from './TieCard.tsx';

/** The card that lies on the map while something is being added to it. */
export const QuickCard = memo(function QuickCard({ state }: { state: NetworkState }) {
  const card = useQuickCard((quick) => quick.card);
  if (card?.what === 'actor') {
    const { x, y } = card.place;
    return <ActorCard key={`${x} ${y}`} state={state} place={card.place} from={card.from} />;
  }
  if (card?.what === 'tie') {
    return <TieCard key={`${card.from} ${card.to}`} state={state} from={card.from} to={card.to} />;
  }
  return null;
});
