import { type Actor, type ActorInput, actorSchema } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { onMap, type Position } from '../../model/position.ts';
import type { Command } from '../command.ts';
import { type Change, type Patch, recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

/** Adds an actor, at a given place of the map when there is one; nothing happens when its id is taken. */
export function addActor(input: ActorInput, place?: { x: number; y: number }): Command {
  const actor = actorSchema.parse(input);
  return {
    kind: 'actor-add',
    details: { name: actor.name },
    patch: (state) => {
      if (state.actors.has(actor.id)) return [];
      const added: Change[] = [recordChange('actors', actor.id, null, actor)];
      if (place) {
        const position: Position = { id: actor.id, ...onMap(place), pinned: false };
        added.push(recordChange('positions', actor.id, state.positions.get(actor.id) ?? null, position));
      }
      return added;
    },
  };
}

export function updateActor(id: string, fields: Partial<Omit<Actor, 'id'>>, name: string): Command {
  return {
    kind: 'actor-update',
    details: { name },
    patch: (state) => recordUpdate('actors', state.actors.get(id), fields),
  };
}

/** Deletes actors with the cooperations, memberships, contacts, positions and logos that cannot stand without them. */
export function deleteActors(ids: readonly string[], name: string): Command {
  return {
    kind: 'actor-delete',
    details: { count: ids.length, name },
    patch: (state) => actorDeletion(state, new Set(ids)),
  };
}

/** What goes with actors: cooperations, memberships, contacts, positions and logos. */
export function actorDeletion(state: NetworkState, ids: ReadonlySet<string>): Patch {
  const patch: Change[] = [];
  for (const cooperation of state.cooperations.values()) {
    if (ids.has(cooperation.from) || ids.has(cooperation.to)) {
      patch.push(recordChange('cooperations', cooperation.id, cooperation, null));
    }
  }
  for (const collective of state.collectives.values()) {
    const members = collective.members.filter((member) => !ids.has(member.actorId));
    if (members.length < collective.members.length) {
      patch.push(recordChange('collectives', collective.id, collective, { ...collective, members }));
    }
  }
  for (const contact of state.contacts.values()) {
    if (ids.has(contact.actorId)) patch.push(recordChange('contacts', contact.id, contact, null));
  }
  for (const id of ids) {
    const position = state.positions.get(id);
    if (position) patch.push(recordChange('positions', id, position, null));
    const logo = state.logos.get(id);
    if (logo) patch.push(recordChange('logos', id, logo, null));
    const actor = state.actors.get(id);
    if (actor) patch.push(recordChange('actors', id, actor, null));
  }
  return patch;
}
