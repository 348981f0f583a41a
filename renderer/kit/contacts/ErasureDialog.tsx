import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { showFault, showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import {
  type ErasureSurvey,
  erasePerson,
  type Mention,
  type StoreFault,
  surveyPerson,
} from '#renderer/store/actions.ts';
import type { Language } from '#shared/bridge.ts';
import type { FieldTable } from '#shared/fields/field.ts';
import { fieldOf, PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import type { Contact } from '#shared/model/contact.ts';
import { type BackupChoice, BackupsOfPerson } from './BackupsOfPerson.tsx';
import classes from './contacts.module.css';
import { type BackupSurvey, eraseFromBackups, surveyBackups } from './person-in-backups.ts';

interface Props {
  contact: Contact;
  onClose: () => void;
}

/** Says what is kept of a person and what cannot be reached, then erases it for good. */
export function ErasureDialog({ contact, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const [survey, setSurvey] = useState<ErasureSurvey | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [redact, setRedact] = useState(true);
  const [erasing, setErasing] = useState(false);
  const [backups, setBackups] = useState<BackupSurvey | { done: number; total: number }>({
    done: 0,
    total: 0,
  });
  const [choice, setChoice] = useState<BackupChoice>({ rewrite: true, remove: false });
  const replacement = t('contacts.erasure.replacement');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks again
  useEffect(() => {
    let open = true;
    const look = async () => {
      const found = await surveyPerson(contact.id);
      if (!open) return;
      setFault(found.ok ? null : found.fault);
      if (!found.ok) return;
      setSurvey(found.value);
      const inBackups = await surveyBackups(found.value.person, (done, total) => {
        if (open) setBackups({ done, total });
      });
      if (open) setBackups(inBackups);
    };
    void look();
    return () => {
      open = false;
    };
  }, [contact.id, attempt]);

  const erase = async () => {
    setErasing(true);
    const written = redact ? replacement : null;
    const outcome = await erasePerson(contact.id, written);
    const left = outcome.ok ? await eraseFromFolder(written) : [];
    setErasing(false);
    if (!outcome.ok) {
      showFault(outcome.fault);
      return;
    }
    showNotice(t('contacts.erasure.done'));
    if (left.length > 0) {
      showProblem(t('contacts.erasure.backups.failed'), left.join(', '));
    }
    onClose();
  };

  /** The names of the backups that could not be helped. */
  async function eraseFromFolder(written: string | null): Promise<string[]> {
    if (!survey || 'done' in backups) return [];
    const { person } = survey;
    const { holding, unclear } = backups;
    const deleted = choice.remove ? unclear : [];
    return eraseFromBackups(person, written, choice.rewrite ? holding : [], deleted);
  }

  return (
    <Dialog onClose={onClose} title={t('contacts.erasure.title', { name: contact.name })} size={560}>
      <Stack gap="sm">
        <Text size="sm">{t('contacts.erasure.intro')}</Text>
        {fault && (
          <>
            <Text c="var(--danger)">{t('contacts.erasure.failed')}</Text>
            <Button variant="default" onClick={() => setAttempt(attempt + 1)}>
              {t('shell.failure.retry')}
            </Button>
          </>
        )}
        {!survey && !fault && (
          <Group gap="xs" role="status">
            <Loader size={16} />
            <Text size="sm">{t('contacts.erasure.looking')}</Text>
          </Group>
        )}
        {survey && (
          <>
            <section>
              <h3 className={classes.title}>{t('contacts.erasure.willGo')}</h3>
              <ul className={classes.goes}>
                {survey.networks.map(({ id, name, contacts }) => (
                  <li key={id}>{t('contacts.erasure.records', { count: contacts, network: name })}</li>
                ))}
                <li>{t('contacts.erasure.entries', { count: survey.entries })}</li>
                {survey.snapshots > 0 && (
                  <li>{t('contacts.erasure.snapshots', { count: survey.snapshots })}</li>
                )}
              </ul>
            </section>
            {survey.mentions.length + survey.mentionEntries + survey.mentionSnapshots > 0 && (
              <section>
                <h3 className={classes.title}>{t('contacts.erasure.mentions')}</h3>
                <Text size="sm">{t('contacts.erasure.mentionsHint')}</Text>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too */}
                <ul className={classes.mentions} tabIndex={0} aria-label={t('contacts.erasure.mentions')}>
                  {keyed(survey.mentions, ({ networkId, table, id }) => `${networkId} ${table} ${id}`).map(
                    ({ key, item }) => (
                      <li key={key}>{mentionWords(item, t, language)}</li>
                    ),
                  )}
                  {survey.mentionEntries > 0 && (
                    <li>{t('contacts.erasure.mentionEntries', { count: survey.mentionEntries })}</li>
                  )}
                  {survey.mentionSnapshots > 0 && (
                    <li>{t('contacts.erasure.mentionSnapshots', { count: survey.mentionSnapshots })}</li>
                  )}
                </ul>
                <Checkbox
                  mt={6}
                  label={t('contacts.erasure.redact', { replacement })}
                  description={t('contacts.erasure.redactHint')}
                  checked={redact}
                  onChange={({ currentTarget }) => setRedact(currentTarget.checked)}
                />
              </section>
            )}
            {survey.namesakes > 0 && (
              <Text size="sm">{t('contacts.erasure.namesakes', { count: survey.namesakes })}</Text>
            )}
            <BackupsOfPerson survey={backups} choice={choice} onChoice={setChoice} />
            <section>
              <h3 className={classes.title}>{t('contacts.erasure.files')}</h3>
              <Text size="sm">{t('contacts.erasure.filesText')}</Text>
            </section>
            <section>
              <h3 className={classes.title}>{t('contacts.erasure.unreachable')}</h3>
              <Text size="sm">{t('contacts.erasure.unreachableText')}</Text>
            </section>
          </>
        )}
        <Group justify="end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            color="red.8"
            disabled={!survey || fault !== null || 'done' in backups}
            loading={erasing}
            onClick={() => void erase()}
          >
            {t('contacts.erasure.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function mentionWords(
  { table, name, fields, network, found }: Mention,
  t: TFunction,
  language: Language,
): string {
  const record = `${t(`contacts.erasure.table.${table}`)} ${name || t('contacts.erasure.nameless')}`;
  return t('contacts.erasure.mention', {
    record,
    fields: fields.map((field) => fieldWord(table, field, language)).join(', '),
    network,
    found: found.join(' · '),
  });
}

/** The word that forms use for a field; its own name when they have none. */
function fieldWord(table: Mention['table'], id: string, language: Language): string {
  const field = (isFieldTable(table) ? fieldOf(table, id) : undefined) ?? fieldOf('actors', id);
  return field ? fieldLabel(field, language, 'form') : id;
}

function isFieldTable(table: string): table is FieldTable {
  return Object.hasOwn(PROGRAM_FIELDS, table);
}
