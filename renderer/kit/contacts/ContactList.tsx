import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCopy, IconEraser, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { performDeletion } from '#renderer/kit/feedback.tsx';
import { formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { MoreMenu } from '#renderer/kit/MoreMenu.tsx';
import { actorName } from '#renderer/kit/record-words.ts';
import { localDay } from '#shared/base/day.ts';
import { deleteContact } from '#shared/changes/commands/contacts.ts';
import { type Contact, consentState, isConsentOld } from '#shared/model/contact.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ContactForm } from './ContactForm.tsx';
import classes from './contacts.module.css';
import { copyText } from './copy-text.ts';
import { ErasureDialog } from './ErasureDialog.tsx';
import { personText } from './person-text.ts';

/** What was asked for a contact: the dialog of it takes the place of any that is open. */
export interface AskedContact {
  what: 'edit' | 'erase';
  contact: Contact;
}

interface Props {
  contacts: readonly Contact[];
  state: NetworkState;
  /** Stands beside the name: where the person is, in a list of many actors. */
  aside?: (contact: Contact) => ReactNode;
  onAsk: (asked: AskedContact) => void;
}

/** Persons with what can be done: copy an address or all of it, change, delete, erase everywhere. */
export function ContactList({ contacts, state, aside, onAsk }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.id} className={classes.contact}>
          <div className={classes.who}>
            <div>
              <strong>{contact.name}</strong>
              {contact.function && <span className={classes.quiet}> · {contact.function}</span>}
              {aside && <span className={classes.aside}>{aside(contact)}</span>}
            </div>
            <Reach value={contact.email} />
            <Reach value={contact.phone} />
            <Consent contact={contact} />
          </div>
          <MoreMenu label={t('contacts.more', { name: contact.name })} size={17}>
            <Menu.Item
              leftSection={<IconPencil size={16} />}
              onClick={() => onAsk({ what: 'edit', contact })}
            >
              {t('contacts.edit', { name: contact.name })}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} />}
              onClick={() => {
                const text = personText(contact, actorName(state, contact.actorId), t, language);
                void copyText(text, contact.name);
              }}
            >
              {t('contacts.copyData', { name: contact.name })}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() =>
                void performDeletion(deleteContact(contact.id, actorName(state, contact.actorId)))
              }
            >
              {t('contacts.remove', { name: contact.name })}
            </Menu.Item>
            <Menu.Item
              c="var(--danger)"
              leftSection={<IconEraser size={16} />}
              onClick={() => onAsk({ what: 'erase', contact })}
            >
              {t('contacts.erase', { name: contact.name })}
            </Menu.Item>
          </MoreMenu>
        </li>
      ))}
    </ul>
  );
}

interface AskedProps {
  asked: AskedContact | null;
  state: NetworkState;
  onClose: () => void;
}

/** The dialog of what was asked for a contact, if anything was. */
export function AskedDialog({ asked, state, onClose }: AskedProps) {
  if (!asked) return null;
  const { what, contact } = asked;
  if (what === 'erase') return <ErasureDialog contact={contact} onClose={onClose} />;
  const actor = { id: contact.actorId, name: actorName(state, contact.actorId) };
  return <ContactForm actor={actor} contact={contact} onClose={onClose} />;
}

/** An address as text: nothing leaves this computer, but it can be copied. */
function Reach({ value }: { value: string }) {
  const t = useT();
  if (value === '') return null;
  const label = t('contacts.copy', { value });
  return (
    <div className={classes.reach}>
      <span>{value}</span>
      <Tooltip label={label}>
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          c="var(--muted)"
          aria-label={label}
          onClick={() => void copyText(value)}
        >
          <IconCopy size={13} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function Consent({ contact }: { contact: Contact }) {
  const t = useT();
  const language = useLanguage();
  const said = consentState(contact);
  const old = isConsentOld(contact, localDay(new Date()));
  const parts = [
    t(`contacts.consentState.${said}`),
    formatPartialDate(contact.consentOn, language),
    old && t('contacts.old'),
  ];
  return (
    <div className={classes.consent} data-state={said} data-old={old || undefined}>
      {t('contacts.consentLine', { state: parts.filter(Boolean).join(' · ') })}
    </div>
  );
}
