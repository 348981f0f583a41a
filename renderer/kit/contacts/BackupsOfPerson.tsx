import { Checkbox, Group, Loader, Text } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { momentWords } from '#renderer/kit/moment.ts';
import type { BackupFile } from '#shared/bridge.ts';
import classes from './contacts.module.css';
import type { BackupSurvey } from './person-in-backups.ts';

/** What becomes of the backups that hold the person. */
export interface BackupChoice {
  rewrite: boolean;
  remove: boolean;
}

interface Props {
  /** How many of how many were looked through, until all are. */
  survey: BackupSurvey | { done: number; total: number };
  choice: BackupChoice;
  onChoice: (choice: BackupChoice) => void;
}

/** The backups that still hold a person, and what to do about each kind of them. */
export function BackupsOfPerson({ survey, choice, onChoice }: Props) {
  const t = useT();
  if ('done' in survey) {
    return (
      <Group gap="xs" role="status">
        <Loader size={16} />
        <Text size="sm">{t('contacts.erasure.backups.looking', { ...survey })}</Text>
      </Group>
    );
  }
  const { holding, unclear, newer, fault } = survey;
  if (holding.length + unclear.length + newer.length === 0 && !fault) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('contacts.erasure.backups.title')}</h3>
      {fault && <Text size="sm">{t('contacts.erasure.backups.fault')}</Text>}
      {holding.length > 0 && (
        <>
          <Text size="sm">{t('contacts.erasure.backups.holding', { count: holding.length })}</Text>
          <Files label={t('contacts.erasure.backups.title')} files={holding} />
          <Checkbox
            mt={6}
            label={t('contacts.erasure.backups.rewrite')}
            description={t('contacts.erasure.backups.rewriteHint')}
            checked={choice.rewrite}
            onChange={({ currentTarget }) => onChoice({ ...choice, rewrite: currentTarget.checked })}
          />
        </>
      )}
      {unclear.length > 0 && (
        <>
          <Text size="sm" mt={8}>
            {t('contacts.erasure.backups.unclear', { count: unclear.length })}
          </Text>
          <Files label={t('contacts.erasure.backups.unclearList')} files={unclear} />
          <Checkbox
            mt={6}
            label={t('contacts.erasure.backups.remove')}
            checked={choice.remove}
            onChange={({ currentTarget }) => onChoice({ ...choice, remove: currentTarget.checked })}
          />
        </>
      )}
      {newer.length > 0 && (
        <Text size="sm" mt={8}>
          {t('contacts.erasure.backups.newer', { count: newer.length })}
        </Text>
      )}
    </section>
  );
}

function Files({ label, files }: { label: string; files: readonly BackupFile[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard too
    <ul className={classes.mentions} tabIndex={0} aria-label={label}>
      {files.map(({ name, at, content }) => (
        <li key={name}>{content ? `${momentWords(at, t, language)} · ${content.networkName}` : name}</li>
      ))}
    </ul>
  );
}
