import { contactFields } from '../fields/contact.ts';
import { shapeOf } from '../fields/define.ts';
import { idSchema } from './common.ts';
import { lastDay } from './dates.ts';
import { z } from './schema.ts';

/** A person met at an actor. Personal data: never in an export unless asked for. */
export const contactSchema = z.object({ id: idSchema, ...shapeOf(contactFields) });
export type Contact = z.infer<typeof contactSchema>;
export type ContactInput = z.input<typeof contactSchema>;

/** What the person has said about being kept here. */
export const CONSENT_STATES = ['none', 'asked', 'given', 'refused'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export function consentState({ consent, consentOn }: Pick<Contact, 'consent' | 'consentOn'>): ConsentState {
  if (consent === 'yes') return 'given';
  if (consent === 'no') return 'refused';
  return consentOn === '' ? 'none' : 'asked';
}

/** The fields that say so; having been asked is known by its day, so that a missing one becomes `today`. */
export function consentFields(
  state: ConsentState,
  on: string,
  today: string,
): Pick<Contact, 'consent' | 'consentOn'> {
  if (state === 'none') return { consent: 'unknown', consentOn: '' };
  if (state === 'asked') return { consent: 'unknown', consentOn: on || today };
  return { consent: state === 'given' ? 'yes' : 'no', consentOn: on };
}

/** Years after which a consent, or the asking for it, is to be renewed. */
const CONSENT_YEARS = 3;

/** Whether what was said is older than three years on `today`. */
export function isConsentOld({ consentOn }: Pick<Contact, 'consentOn'>, today: string): boolean {
  if (consentOn === '') return false;
  const year = Number(today.slice(0, 4)) - CONSENT_YEARS;
  return lastDay(consentOn) < `${year}${today.slice(4)}`;
}
