import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ContactForm } from '#renderer/kit/contacts/ContactForm.tsx';
import { type AskedContact, AskedDialog, ContactList } from '#renderer/kit/contacts/ContactList.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';
import { Heading } from './parts.tsx';

/** The persons met at an actor. */
export function ActorContacts({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<AskedContact | null>(null);
  const own = useMemo(
    () => [...state.contacts.values()].filter(({ actorId }) => actorId === actor.id),
    [state.contacts, actor.id],
  );
  return (
    <section aria-label={t('contacts.title')}>
      <Heading
        action={
          <Button
            size="compact-xs"
            variant="subtle"
            c="var(--accent-text)"
            leftSection={<IconPlus size={13} />}
            aria-label={t('contacts.addLabel')}
            onClick={() => setAdding(true)}
          >
            {t('contacts.add')}
          </Button>
        }
      >
        {t('contacts.title')}
      </Heading>
      {own.length === 0 && <p className={classes.quiet}>{t('contacts.none')}</p>}
      <ContactList contacts={own} state={state} onAsk={setAsked} />
      <AskedDialog asked={asked} state={state} onClose={() => setAsked(null)} />
      {adding && <ContactForm actor={actor} onClose={() => setAdding(false)} />}
    </section>
  );
}
