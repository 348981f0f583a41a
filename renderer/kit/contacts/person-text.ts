import type { TFunction } from 'i18next';
import { formatPartialDate } from '#renderer/kit/format.ts';
import type { Language } from '#shared/bridge.ts';
import { type Contact, consentState } from '#shared/model/contact.ts';

/** All that a contact says of a person, line by line: the answer to who asks what is noted of them. */
export function personText(contact: Contact, actor: string, t: TFunction, language: Language): string {
  const consent = [
    t(`contacts.consentState.${consentState(contact)}`),
    formatPartialDate(contact.consentOn, language),
  ];
  const lines: [string, string][] = [
    [t('contacts.name'), contact.name],
    [t('model.actor'), actor],
    [t('contacts.function'), contact.function],
    [t('contacts.email'), contact.email],
    [t('contacts.phone'), contact.phone],
    [t('contacts.consent'), consent.filter(Boolean).join(' · ')],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => t('contacts.dataLine', { label, value }))
    .join('\n');
}
