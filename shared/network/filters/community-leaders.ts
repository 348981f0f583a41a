import type { Actor } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { communityOf } from './fields.ts';

/** The actor that a community is named after. */
export function leaderOf(state: NetworkState, community: string): Actor | undefined {
  return state.actors.get(communityLeaders(state).get(community) ?? '');
}

const found = new WeakMap<NetworkState['cooperations'], ReadonlyMap<string, string>>();

/** The actor of each community that has most ties inside it, by the number of the community: it is named after it. */
export function communityLeaders(state: NetworkState): ReadonlyMap<string, string> {
  const known = found.get(state.cooperations);
  if (known) return known;
  const communities = communityOf(state);
  const inside = new Map<string, number>();
  for (const { from, to } of state.cooperations.values()) {
    if (communities.get(from) !== communities.get(to)) continue;
    for (const end of [from, to]) inside.set(end, (inside.get(end) ?? 0) + 1);
  }
  const leaders = new Map<string, string>();
  for (const id of [...communities.keys()].sort()) {
    const community = communities.get(id) ?? '';
    const leader = leaders.get(community);
    if (leader === undefined || (inside.get(id) ?? 0) > (inside.get(leader) ?? 0)) leaders.set(community, id);
  }
  found.set(state.cooperations, leaders);
  return leaders;
}
