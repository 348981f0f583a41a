import { economicSide } from '#shared/model/actor.ts';
import { type Cooperation, otherEnd } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

export interface ActorInsight {
  /** Active ties of the actor. */
  ties: number;
  /**
   * How many actors would be cut off if this one left: those of its component that are not in the largest
   * piece that remains. 0 when it is no articulation point.
   */
  cutOff: number;
  /** Towards the other side of the economy, as a share of the active ties; null when it has no side. */
  across: { to: 'ess' | 'conventional'; share: number; atLeast: boolean } | null;
}

/** What the active ties say about one actor; each number is counted, none is estimated. */
export function actorInsight(state: NetworkState, actorId: string): ActorInsight {
  const active = [...state.cooperations.values()].filter(
    (tie) => tie.status === 'actif' && tie.from !== tie.to,
  );
  const own = active.filter((tie) => tie.from === actorId || tie.to === actorId);
  return {
    ties: own.length,
    cutOff: cutOffWithout(active, actorId),
    across: acrossShare(state, own, actorId),
  };
}

/** Removes the actor and walks from each of its neighbours: every walk that meets no other is a piece. */
function cutOffWithout(ties: readonly Cooperation[], actorId: string): number {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of ties) {
    listOf(neighbours, from).push(to);
    listOf(neighbours, to).push(from);
  }
  const seen = new Set([actorId]);
  const pieces: number[] = [];
  for (const start of neighbours.get(actorId) ?? []) {
    if (seen.has(start)) continue;
    seen.add(start);
    const waiting = [start];
    let size = 0;
    for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
      size++;
      for (const next of neighbours.get(current) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
      }
    }
    pieces.push(size);
  }
  return pieces.reduce((sum, size) => sum + size, 0) - Math.max(0, ...pieces);
}

function acrossShare(
  state: NetworkState,
  own: readonly Cooperation[],
  actorId: string,
): ActorInsight['across'] {
  const sideOf = (id: string) => {
    const actor = state.actors.get(id);
    return actor ? economicSide(actor, state.network.vocabularies.kinds) : 'unknown';
  };
  const side = sideOf(actorId);
  if ((side !== 'ess' && side !== 'conventional') || own.length === 0) return null;
  const to = side === 'ess' ? 'conventional' : 'ess';
  const ends = own.map((tie) => sideOf(otherEnd(tie, actorId)));
  return {
    to,
    share: ends.filter((end) => end === to).length / own.length,
    atLeast: ends.includes('unknown'),
  };
}

function listOf(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
