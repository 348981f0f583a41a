import { useCallback, useDeferredValue, useMemo } from 'react';
import type { ActorIdentity } from '#shared/compare/duplicates/comparable-actor.ts';
import { distinctIn } from '#shared/compare/duplicates/distinct-actors.ts';
import { type DuplicateCandidate, duplicateSteps } from '#shared/compare/duplicates/duplicates-of.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useSteps } from './use-steps.ts';

/** Up to so many actors comparing with all of them takes less than a frame. */
const AT_ONCE = 500;

/** The actors that one being entered may already be, those told apart from it left out. */
export function useDuplicates(
  entered: ActorIdentity & { id?: string },
  { actors, network }: NetworkState,
): readonly DuplicateCandidate[] {
  // Typing and storing stay swift in a large network: the search follows when there is time.
  const settled = useDeferredValue(entered);
  const steps = useCallback(() => duplicateSteps(settled, actors), [settled, actors]);
  const { outcome } = useSteps(steps, actors.size <= AT_ONCE);
  return useMemo(() => {
    const distinct = distinctIn(network);
    const { id } = settled;
    return (outcome ?? []).filter((candidate) => id === undefined || !distinct(id, candidate.actor.id));
  }, [outcome, settled, network]);
}
