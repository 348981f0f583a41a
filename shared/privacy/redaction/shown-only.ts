import type { NetworkData } from '../../model/network-state.ts';
import type { Visible } from '../../network/filters/filter.ts';

/** The part of a network that a view shows. Saved views, stories and sessions speak of the whole: they stay away. */
export function shownOnly(data: NetworkData, { actors, cooperations }: Visible): NetworkData {
  const collectives = data.collectives.flatMap((collective) => {
    const members = collective.members.filter(({ actorId }) => actors.has(actorId));
    return members.length > 0 ? [{ ...collective, members }] : [];
  });
  const placed = new Set([...actors, ...collectives.map(({ id }) => id)]);
  // A part of a network is no state that it was in: what is not in it was not deleted.
  const { distinctActors, lineage: _, ...network } = data.network;
  const pairs = distinctActors?.filter((pair) => pair.every((id) => actors.has(id)));
  return {
    network: pairs ? { ...network, distinctActors: pairs } : network,
    actors: data.actors.filter(({ id }) => actors.has(id)),
    cooperations: data.cooperations.filter(({ id }) => cooperations.has(id)),
    collectives,
    contacts: data.contacts.filter(({ actorId }) => actors.has(actorId)),
    positions: data.positions.filter(({ id }) => placed.has(id)),
    logos: data.logos.filter(({ id }) => actors.has(id)),
    views: [],
    stories: [],
    sessions: [],
  };
}
