import type { Actor } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';

/**
 * The same network with some of its actors, cooperations and collectives under other ids; all that refers to them
 * follows. The very same object when no id changes.
 */
export function renameIds(state: NetworkState, ids: ReadonlyMap<string, string>): NetworkState {
  if (ids.size === 0) return state;
  const own = (id: string) => ids.get(id) ?? id;
  const distinct = state.network.distinctActors;
  return {
    ...state,
    network: distinct
      ? {
          ...state.network,
          distinctActors: distinct.map(([one, other]) => sorted(own(one), own(other))),
        }
      : state.network,
    actors: rekeyed(state.actors, (actor): Actor => ({ ...actor, id: own(actor.id) })),
    cooperations: rekeyed(state.cooperations, (cooperation) => ({
      ...cooperation,
      id: own(cooperation.id),
      from: own(cooperation.from),
      to: own(cooperation.to),
    })),
    collectives: rekeyed(state.collectives, (collective) => ({
      ...collective,
      id: own(collective.id),
      members: collective.members.map((member) => ({ ...member, actorId: own(member.actorId) })),
    })),
    contacts: rekeyed(state.contacts, (contact) => ({ ...contact, actorId: own(contact.actorId) })),
    positions: rekeyed(state.positions, (position) => ({ ...position, id: own(position.id) })),
    views: rekeyed(state.views, (view) => {
      const { focus } = view.settings;
      return focus
        ? { ...view, settings: { ...view.settings, focus: { ...focus, actorId: own(focus.actorId) } } }
        : view;
    }),
  };
}

function rekeyed<R extends { id: string }>(
  records: ReadonlyMap<string, R>,
  rename: (record: R) => R,
): Map<string, R> {
  return new Map(
    [...records.values()].map((record) => {
      const renamed = rename(record);
      return [renamed.id, renamed];
    }),
  );
}

function sorted(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}
