import { Alert, Button, Group, Loader } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { ChangeSections } from '#renderer/kit/ChangeSections.tsx';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { momentWords } from '#renderer/kit/moment.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import type { BackupFile } from '#shared/bridge.ts';
import type { Past } from '#shared/changes/past.ts';
import { COMPARED, type Comparison, FATES } from '#shared/compare/comparison/compare.ts';
import { comparisonSentences } from '#shared/compare/comparison/comparison-lines.ts';
import { countWords, sizeWords } from './backup-words.ts';
import classes from './backups.module.css';
import { restoreBackup } from './restore.ts';
import { useBackupReading } from './use-backup-reading.ts';

interface Props {
  backup: BackupFile;
  read: () => Promise<FileOutcome<{ bytes: Uint8Array<ArrayBuffer> }>>;
  onBack: () => void;
  onDone: () => void;
}

/** So many names are enough to know a network by. */
const NAMES_SHOWN = 200;

/** What a backup holds and what has changed since, before it is restored. */
export function BackupPreview({ backup, read, onBack, onDone }: Props) {
  const t = useT();
  const language = useLanguage();
  const [restoring, setRestoring] = useState(false);
  const { reading: outcome, again } = useBackupReading(read);
  const reading = outcome?.ok ? outcome.value : null;
  const { content, at, size, name } = backup;
  const moment = momentWords(at, t, language);

  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconArrowLeft size={16} />}
        data-autofocus
        onClick={onBack}
      >
        {t('backups.back')}
      </Button>
      <div className={classes.section}>
        <h3>{`${content?.networkName ?? name} · ${moment}`}</h3>
        <p className={classes.facts}>{name}</p>
      </div>
      {outcome === null && (
        <Group role="status" gap="xs" mt="md">
          <Loader size="xs" />
          {t('backups.reading')}
        </Group>
      )}
      {outcome &&
        !outcome.ok &&
        (outcome.fault.of === 'file' ? (
          <Alert color="red" mt="md">
            {t('backups.unreadable')}
          </Alert>
        ) : (
          <FaultNotice fault={outcome.fault} onRetry={again} />
        ))}
      {reading && (
        <>
          {reading.unreadable > 0 && (
            <Alert color="yellow" mt="sm">
              {t('backups.partly', { count: reading.unreadable })}
            </Alert>
          )}
          <section className={classes.section} aria-label={t('backups.holds')}>
            <h3>{t('backups.holds')}</h3>
            <p>
              {[
                ...(content ? countWords({ ...content, snapshotCount: 0 }, t) : []),
                t('backups.contacts', { count: reading.data.contacts.length }),
                sizeWords(size, t, language),
              ].join(' · ')}
            </p>
            {reading.past.snapshots.length + reading.past.entries.length > 0 && (
              <p>{pastWords(reading.past, t)}</p>
            )}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
            <ul className={classes.names} aria-label={t('backups.names')} tabIndex={0}>
              {reading.data.actors.slice(0, NAMES_SHOWN).map((actor) => (
                <li key={actor.id}>{actor.name}</li>
              ))}
              {reading.data.actors.length > NAMES_SHOWN && (
                <li>{t('backups.more', { count: reading.data.actors.length - NAMES_SHOWN })}</li>
              )}
            </ul>
          </section>
          <section className={classes.section} aria-label={t('backups.since')}>
            <h3>{t('backups.since')}</h3>
            {reading.since ? (
              <Differences since={reading.since} period={t('backups.period', { date: moment })} />
            ) : (
              <p>{t('backups.gone')}</p>
            )}
          </section>
          <Group justify="space-between" mt="lg">
            <span className={classes.quiet}>{reading.since ? t('backups.restoreHint') : ''}</span>
            <Button
              loading={restoring}
              onClick={() => {
                setRestoring(true);
                void restoreBackup(reading, at).then((done) => {
                  setRestoring(false);
                  if (done) onDone();
                });
              }}
            >
              {t('backups.restore')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

/** Snapshots and journal, and what there was no room for. */
function pastWords({ snapshots, entries, leftOut }: Past, t: TFunction): string {
  const held = [
    t('backups.snapshots', { count: snapshots.length }),
    t('backups.entries', { count: entries.length }),
  ].join(' · ');
  if (leftOut.snapshots + leftOut.entries === 0) return held;
  const older = [
    ...(leftOut.snapshots > 0 ? [t('backups.snapshots', { count: leftOut.snapshots })] : []),
    ...(leftOut.entries > 0 ? [t('backups.entries', { count: leftOut.entries })] : []),
  ].join(', ');
  return `${held}. ${t('backups.leftOut', { older })}`;
}

function Differences({ since, period }: { since: Comparison; period: string }) {
  const t = useT();
  const language = useLanguage();
  const { sections } = useMemo(() => comparisonSentences(since, period, language), [since, period, language]);
  if (since.changes.length === 0) return <p>{t('backups.same')}</p>;
  const counts = COMPARED.flatMap((table) =>
    FATES.flatMap((fate) => {
      const count = since.counts[table][fate];
      return count === 0 || fate === 'same' ? [] : [t(`history.count.${table}.${fate}`, { count })];
    }),
  );
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={classes.changes} tabIndex={0} aria-label={t('backups.details')}>
        <ChangeSections sections={sections} heading="h4" />
      </section>
    </>
  );
}
