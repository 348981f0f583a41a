import { type Change, recordChange } from '../../changes/patch.ts';
import type { Contact } from '../../model/contact.ts';

/** One person as everything that was ever kept of it: the records that are its own, and its words. */
export interface Person {
  ids: ReadonlySet<string>;
  /** Its names, e-mails and telephones, in every version that was kept. */
  words: readonly string[];
}

/** Shorter words would be found everywhere. */
const SHORTEST = 3;

/**
 * The person behind a contact: that record in every version, and records of the same e-mail address. Two
 * persons may bear one name, so a name alone makes no one the same.
 */
export function personOf(contactId: string, kept: readonly Contact[]): Person {
  const ids = new Set([contactId]);
  const emails = new Set<string>();
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { id, email } of kept) if (ids.has(id) && address(email) !== '') emails.add(address(email));
    for (const { id, email } of kept) if (emails.has(address(email))) ids.add(id);
  }
  const own = kept.filter(({ id }) => ids.has(id));
  const words = own.flatMap(({ name, email, phone }) => [name, email, phone]).map((word) => word.trim());
  return { ids, words: [...new Set(words)].filter((word) => word.length >= SHORTEST) };
}

function address(email: string): string {
  return email.trim().toLowerCase();
}

/** Every version of a contact that a change holds. */
export function contactsIn(change: Change): Contact[] {
  if (change.table !== 'contacts') return [];
  return [change.before, change.after].filter((contact) => contact !== null);
}

/** A contact that is not there, before and after. */
export function absent(id: string): Change {
  return recordChange('contacts', id, null, null);
}

/**
 * A change without the person. What stays says only that some record is not there: the entry can still be
 * undone and redone, and brings nothing back.
 */
export function withoutPerson(change: Change, person: Person): Change {
  return isOwn(change.table, change.id, person) ? absent(change.id) : change;
}

/** Whether a record is one of the person's own. */
export function isOwn(table: Change['table'], id: string, { ids }: Person): boolean {
  return table === 'contacts' && ids.has(id);
}

/** Whether nothing is left of a change: it does nothing, forwards or backwards. */
export function isEmptied(change: Change): boolean {
  return change.before === null && change.after === null;
}
