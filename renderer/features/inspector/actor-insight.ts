import { localDay } from '#shared/base/day.ts';
import { isInEffect } from '#shared/model/common.ts';
import { type Cooperation, otherEnd, statusOn } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { economicSide } from '#shared/model/standing.ts';
import { adjacency } from '#shared/network/graph/adjacency.ts';
import { departure } from '#shared/network/graph/resilience.ts';

export interface ActorInsight {
  /** Active cooperations of the actor. */
  cooperations: number;
  /**
   * How many actors would be cut off if this one left: those of its component that are not in the largest
   * piece that remains. 0 when it is no articulation point.
   */
  cutOff: number;
  /** Towards the other side of the economy, as a share of the active cooperations; null when it has no side. */
  across: { to: 'ess' | 'conventional'; share: number; atLeast: boolean } | null;
}

/**
 * What the cooperations that are active on a day say about one actor; each number is counted, none is estimated. What
 * has ended is not active, whatever its status says: isolated means what it means to the levers.
 */
export function actorInsight(state: NetworkState, actorId: string, day = localDay(new Date())): ActorInsight {
  const active = [...state.cooperations.values()].filter(
    (cooperation) => isInEffect(statusOn(cooperation, day)) && cooperation.from !== cooperation.to,
  );
  const own = active.filter((cooperation) => cooperation.from === actorId || cooperation.to === actorId);
  return {
    cooperations: own.length,
    cutOff: departure(adjacency([...state.actors.keys()], active), actorId).cutOff.length,
    across: acrossShare(state, own, actorId),
  };
}

function acrossShare(
  state: NetworkState,
  own: readonly Cooperation[],
  actorId: string,
): ActorInsight['across'] {
  const sideOf = (id: string) => {
    const actor = state.actors.get(id);
    return actor ? economicSide(actor, state.network.vocabularies) : 'unknown';
  };
  const side = sideOf(actorId);
  if ((side !== 'ess' && side !== 'conventional') || own.length === 0) return null;
  const to = side === 'ess' ? 'conventional' : 'ess';
  const ends = own.map((cooperation) => sideOf(otherEnd(cooperation, actorId)));
  return {
    to,
    share: ends.filter((end) => end === to).length / own.length,
    atLeast: ends.includes('unknown'),
  };
}
