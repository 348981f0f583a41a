import { Modal, NativeSelect, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type AskedContact, AskedDialog, ContactList } from '#renderer/kit/contacts/ContactList.tsx';
import classes from '#renderer/kit/contacts/contacts.module.css';
import { Privacy } from '#renderer/kit/contacts/Privacy.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import { localDay } from '#shared/base/day.ts';
import { fold, searchedWords } from '#shared/base/fold.ts';
import { CONSENT_STATES, type ConsentState, consentState, isConsentOld } from '#shared/model/contact.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

type Filter = ConsentState | 'all' | 'old';

/** The contacts of the open network, to search and to keep in order. */
export function ContactsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const state = useMaillage(({ current }) => current);
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [asked, setAsked] = useState<AskedContact | null>(null);
  const found = useMemo(() => (state ? contactsOf(state, typed, filter) : []), [state, typed, filter]);
  if (!state) return null;
  const count = state.contacts.size;
  return (
    <>
      <Modal
        opened={asked === null}
        onClose={onClose}
        title={t('contacts.all')}
        size="min(640px, 92vw)"
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        transitionProps={{ duration: 0 }}
      >
        <Stack gap="sm">
          {count === 0 ? (
            <Text>{t('contacts.noneAtAll')}</Text>
          ) : (
            <>
              <div className={classes.tools}>
                <TextInput
                  label={t('contacts.search')}
                  data-autofocus
                  leftSection={<IconSearch size={15} />}
                  value={typed}
                  onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                />
                <NativeSelect
                  label={t('contacts.filter')}
                  value={filter}
                  onChange={({ currentTarget }) => setFilter(currentTarget.value as Filter)}
                  data={[
                    { value: 'all', label: t('contacts.filterAll') },
                    ...CONSENT_STATES.map((value) => ({ value, label: t(`contacts.consentState.${value}`) })),
                    { value: 'old', label: t('contacts.filterOld') },
                  ]}
                />
                <Text size="sm" c="var(--muted)" role="status" pb={8}>
                  {t('contacts.shown', { shown: found.length, count })}
                </Text>
              </div>
              {found.length === 0 && <Text size="sm">{t('contacts.noneFound')}</Text>}
              <div className={classes.list}>
                <ContactList
                  contacts={found}
                  state={state}
                  onAsk={setAsked}
                  aside={({ actorId }) => {
                    const name = actorName(state, actorId);
                    return (
                      <UnstyledButton
                        fz={13}
                        c="var(--accent-text)"
                        aria-label={t('contacts.openActor', { name })}
                        onClick={() => {
                          select({ actors: [actorId] });
                          onClose();
                        }}
                      >
                        {name}
                      </UnstyledButton>
                    );
                  }}
                />
              </div>
            </>
          )}
          <Privacy />
        </Stack>
      </Modal>
      <AskedDialog asked={asked} state={state} onClose={() => setAsked(null)} />
    </>
  );
}

function contactsOf(state: NetworkState, typed: string, filter: Filter) {
  const words = searchedWords(typed);
  const today = localDay(new Date());
  return [...state.contacts.values()]
    .filter((contact) => {
      if (
        filter === 'old'
          ? !isConsentOld(contact, today)
          : filter !== 'all' && consentState(contact) !== filter
      )
        return false;
      const { name, email, phone } = contact;
      const text = fold([name, contact.function, email, phone, actorName(state, contact.actorId)].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
