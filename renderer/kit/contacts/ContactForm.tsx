import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { readPartialDate, showPartialDate } from '#renderer/kit/partial-date-input.ts';
import { useUnsaved } from '#renderer/kit/unsaved.ts';
import { localDay } from '#shared/base/day.ts';
import { addContact, updateContact } from '#shared/changes/commands/contacts.ts';
import { newId } from '#shared/model/common.ts';
import {
  CONSENT_STATES,
  type ConsentState,
  type Contact,
  consentFields,
  consentState,
} from '#shared/model/contact.ts';
import { Privacy } from './Privacy.tsx';

interface Props {
  actor: { id: string; name: string };
  /** The contact to change; none for a new one. */
  contact?: Contact | undefined;
  onClose: () => void;
}

const today = () => localDay(new Date());

/** A person met at an actor: added or changed as one change. */
export function ContactForm({ actor, contact, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState({
    name: contact?.name ?? '',
    function: contact?.function ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
  });
  const [consent, setConsent] = useState<ConsentState>(contact ? consentState(contact) : 'none');
  const [on, setOn] = useState(showPartialDate(contact?.consentOn ?? ''));
  const [refused, setRefused] = useState(false);
  useUnsaved(
    (['name', 'function', 'email', 'phone'] as const).some((key) => text[key] !== (contact?.[key] ?? '')),
  );
  const date = readPartialDate(on);
  const nameMissing = text.name.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(true);
    if (nameMissing || date === null) return;
    const trimmed = {
      name: text.name.trim(),
      function: text.function.trim(),
      email: text.email.trim(),
      phone: text.phone.trim(),
    };
    const fields = { ...trimmed, ...consentFields(consent, date, today()) };
    const command = contact
      ? updateContact(contact.id, fields, actor.name)
      : addContact({ id: newId(), actorId: actor.id, ...fields }, actor.name);
    if (await perform(command)) onClose();
  };

  const field = (name: keyof typeof text) => ({
    label: t(`contacts.${name}`),
    value: text[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setText({ ...text, [name]: event.currentTarget.value }),
  });

  return (
    <Dialog
      onClose={onClose}
      title={contact ? t('contacts.editTitle') : t('contacts.newTitle', { name: actor.name })}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            {...field('name')}
            data-autofocus
            required
            withAsterisk={false}
            error={refused && nameMissing ? t('contacts.nameRequired') : undefined}
          />
          <TextInput {...field('function')} />
          <Group grow gap="sm" align="start">
            <TextInput {...field('email')} type="email" autoComplete="off" />
            <TextInput {...field('phone')} type="tel" autoComplete="off" />
          </Group>
          <Group grow gap="sm" align="start">
            <NativeSelect
              label={t('contacts.consent')}
              value={consent}
              data={CONSENT_STATES.map((value) => ({ value, label: t(`contacts.consentState.${value}`) }))}
              onChange={({ currentTarget }) => {
                setConsent(currentTarget.value as ConsentState);
                if (on === '') setOn(showPartialDate(today()));
              }}
            />
            {consent !== 'none' && (
              <TextInput
                label={t('contacts.consentOn')}
                placeholder={t('inspector.hint.date')}
                value={on}
                error={refused && date === null ? t('contacts.dateWrong') : undefined}
                onChange={({ currentTarget }) => setOn(currentTarget.value)}
              />
            )}
          </Group>
          <Privacy />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit">{t('contacts.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
