import type { ContactInput } from '../../model/contact.ts';
import type { Draft } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';

/** What a file says of the person to ask for at an actor. */
export interface Person {
  first?: string;
  last?: string;
  function?: string;
  email?: string;
  phone?: string;
}

/**
 * The persons of a file as contacts, once each at an actor. What they said about being kept is not known: the file
 * does not say it.
 */
export function personList(draft: Draft) {
  const seen = new Set<string>();
  return {
    put(
      actorId: string,
      { first = '', last = '', email = '', phone = '', ...person }: Person,
      row: number,
    ): void {
      // An address or a number may be all that is given of a person.
      const name = [first, last].filter(Boolean).join(' ') || email || phone;
      const key = [actorId, name.toLowerCase(), email.toLowerCase()].join('\n');
      if (name === '' || seen.has(key)) return;
      seen.add(key);
      const record: ContactInput = {
        id: rowId('people', draft.contacts.length),
        actorId,
        name,
        function: person.function ?? '',
        email,
        phone,
      };
      draft.contacts.push({ row, record });
    },
  };
}
