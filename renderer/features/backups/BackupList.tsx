import { Alert, Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconClockUp, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { momentWords } from '#renderer/kit/moment.ts';
import type { BackupFile } from '#shared/bridge.ts';
import { countWords, sizeWords } from './backup-words.ts';
import classes from './backups.module.css';

interface Props {
  title: string;
  backups: readonly BackupFile[];
  onPreview: (backup: BackupFile) => void;
}

/** Backups with their date, size and counts, newest first; those that cannot be used are shown and lead nowhere. */
export function BackupList({ title, backups, onPreview }: Props) {
  const t = useT();
  const [network, setNetwork] = useState('');
  const names = new Map(
    backups.flatMap(({ content }) => (content ? [[content.networkId, content.networkName] as const] : [])),
  );
  const damaged = backups.filter(({ unusable }) => unusable === 'damaged').length;
  const newer = backups.filter(({ unusable }) => unusable === 'newer').length;
  const listed = backups.filter(({ content }) => network === '' || content?.networkId === network);
  return (
    <section aria-label={title} className={classes.section}>
      <div className={classes.head}>
        <h3>{title}</h3>
        {names.size > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('backups.network')}
            value={network}
            data={[
              { value: '', label: t('backups.allNetworks') },
              ...[...names].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => setNetwork(event.currentTarget.value)}
          />
        )}
      </div>
      {damaged > 0 && (
        <Alert color="yellow" my={6} py={8} icon={<IconAlertTriangle size={18} />}>
          {t('backups.damaged', { count: damaged })}
        </Alert>
      )}
      {newer > 0 && (
        <Alert color="blue" my={6} py={8} icon={<IconClockUp size={18} />}>
          {t('backups.newer', { count: newer })}
        </Alert>
      )}
      <ul>
        {listed.map((backup) => (
          <BackupLine key={backup.name} backup={backup} onPreview={() => onPreview(backup)} />
        ))}
      </ul>
    </section>
  );
}

function BackupLine({ backup, onPreview }: { backup: BackupFile; onPreview: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { name, at, size, content, unusable } = backup;
  const moment = momentWords(at, t, language);
  const amount = sizeWords(size, t, language);
  return (
    <li className={classes.line}>
      {unusable === null && <IconShieldCheck size={19} stroke={1.6} color="var(--ok)" aria-hidden />}
      {unusable === 'newer' && <IconClockUp size={19} stroke={1.6} aria-hidden />}
      {unusable === 'damaged' && (
        <IconAlertTriangle size={19} stroke={1.6} color="var(--danger)" aria-hidden />
      )}
      <div className={classes.summary}>
        <div className={classes.name}>
          {content
            ? `${moment} · ${content.networkName}`
            : t(`backups.${unusable ?? 'damaged'}File`, { file: name })}
        </div>
        <div className={classes.facts}>
          {(content ? [...countWords(content, t), amount] : [moment, amount]).join(' · ')}
        </div>
      </div>
      {content && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('backups.previewNamed', { name: content.networkName, date: moment })}
          onClick={onPreview}
        >
          {t('backups.preview')}
        </Button>
      )}
    </li>
  );
}
