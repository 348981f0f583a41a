import { type Contact, type ContactInput, contactSchema } from '../../model/contact.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

// The journal's lines name the actor, never the person: its headers hold no personal data.

/** Adds a person met at an actor; nothing happens when the actor is gone or the id is taken. */
export function addContact(input: ContactInput, actorName: string): Command {
  const contact = contactSchema.parse(input);
  return {
    kind: 'contact-add',
    details: { name: actorName },
    patch: (state) =>
      state.contacts.has(contact.id) || !state.actors.has(contact.actorId)
        ? []
        : [recordChange('contacts', contact.id, null, contact)],
  };
}

export function updateContact(
  id: string,
  fields: Partial<Omit<Contact, 'id' | 'actorId'>>,
  actorName: string,
): Command {
  return {
    kind: 'contact-update',
    details: { name: actorName },
    patch: (state) => recordUpdate('contacts', state.contacts.get(id), fields),
  };
}

export function deleteContact(id: string, actorName: string): Command {
  return {
    kind: 'contact-delete',
    details: { name: actorName },
    patch: (state) => {
      const contact = state.contacts.get(id);
      return contact ? [recordChange('contacts', id, contact, null)] : [];
    },
  };
}
