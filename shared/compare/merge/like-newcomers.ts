import type { NetworkState } from '../../model/network-state.ts';
import { distinctIn } from '../duplicates/distinct-actors.ts';
import { duplicatePairs } from '../duplicates/duplicate-pairs.ts';

export interface LikeNewcomer {
  /** An actor that only they have, and the one of mine that it may be. */
  theirs: string;
  mine: string;
}

/** The actors that would come in though they may be here already under another id, each once. */
export function likeNewcomers(mine: NetworkState, theirs: NetworkState): LikeNewcomer[] {
  const newcomers = [...theirs.actors.values()].filter(({ id }) => !mine.actors.has(id));
  if (newcomers.length === 0) return [];
  const isDistinct = distinctIn(mine.network);
  const proposed = new Map<string, LikeNewcomer>();
  const taken = new Set<string>();
  for (const pair of duplicatePairs([...mine.actors.values(), ...newcomers])) {
    const [ours, other] = mine.actors.has(pair.one) ? [pair.one, pair.other] : [pair.other, pair.one];
    const between = mine.actors.has(ours) && !mine.actors.has(other) && !theirs.actors.has(ours);
    if (!between || proposed.has(other) || taken.has(ours) || isDistinct(ours, other)) continue;
    proposed.set(other, { theirs: other, mine: ours });
    taken.add(ours);
  }
  return [...proposed.values()];
}
