import type { contacts as french } from '../fr/contacts.ts';

export const contacts: typeof french = {
  title: 'Contacts',
};
