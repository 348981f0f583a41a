import { idSchema } from '../model/common.ts';
import { listOf, needed, partialDate, special, ternary, text } from './define.ts';

/** The fields of a contact: all of them are about a person. */
export const contactFields = {
  actorId: special({ name: 'actor' }, idSchema, {
    sensitivity: 'personal',
    section: 'identity',
    shown: 'apart',
  }),
  name: needed({ sensitivity: 'personal', section: 'identity', shown: 'title', width: 240 }),
  function: text({ sensitivity: 'personal', section: 'identity' }),
  email: text({ sensitivity: 'personal', section: 'identity' }),
  phone: text({ sensitivity: 'personal', section: 'identity' }),
  /** Whether the person agreed to be kept here; not known, with a date: asked on that day. */
  consent: ternary({ sensitivity: 'personal', section: 'trust', shown: 'apart', mergedAs: 'consent' }),
  consentOn: partialDate({ sensitivity: 'personal', section: 'trust', shown: 'apart', mergedAs: 'consent' }),
};

export const CONTACT_FIELDS = listOf('contacts', contactFields);
