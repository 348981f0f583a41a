import type { NetworkState } from '#shared/model/network-state.ts';
import type { CooperationTypeTerm } from '#shared/model/vocabulary.ts';

/** So many fit into the card; more are found by typing. */
const MOST = 12;

/** The types that a network uses most, filled up in the order of its list. */
export function usualTypes({
  network,
  cooperations,
}: Pick<NetworkState, 'network' | 'cooperations'>): CooperationTypeTerm[] {
  const counts = new Map<string, number>();
  for (const { type } of cooperations.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return network.vocabularies.cooperationTypes
    .filter(({ retired }) => !retired)
    .toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
    .slice(0, MOST);
}
