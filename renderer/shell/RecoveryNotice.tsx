import { Button, Modal } from '@mantine/core';
import { IconDatabaseOff, IconLock, IconTool } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { closeNetwork } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Finding } from '#shared/integrity/inspect.ts';
import banner from '../kit/banner.module.css';
import { useT } from '../kit/i18n.ts';
import { openDialog } from '../kit/navigation.ts';
import { RawExport } from '../kit/RawExport.tsx';
import classes from './app.module.css';

/** Says that the data are of a newer version or gone, or what was repaired when the network was opened. */
export function RecoveryNotice() {
  const t = useT();
  const readOnly = useMaillage((state) => state.readOnly);
  const vanished = useMaillage((state) => state.vanished);
  const findings = useMaillage((state) => state.findings);
  const [shown, setShown] = useState(false);
  if (readOnly) {
    return (
      <section className={banner.banner} aria-label={t('recovery.newer.label')}>
        <IconLock size={17} aria-hidden />
        <span className={banner.text}>{t('recovery.newer.text')}</span>
        <RawExport compact />
      </section>
    );
  }
  if (vanished) {
    return (
      <section className={banner.banner} role="alert" aria-label={t('recovery.vanished.label')}>
        <IconDatabaseOff size={17} aria-hidden />
        <span className={banner.text}>{t('recovery.vanished.text')}</span>
        <Button size="compact-sm" onClick={() => openDialog('backups')}>
          {t('recovery.vanished.backups')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={closeNetwork}>
          {t('recovery.vanished.dismiss')}
        </Button>
      </section>
    );
  }
  if (findings.length === 0) return null;
  return (
    <section className={banner.banner} aria-label={t('recovery.repaired.label')}>
      <IconTool size={17} aria-hidden />
      <span className={banner.text}>{t('recovery.repaired.text', { count: findings.length })}</span>
      <Button size="compact-sm" onClick={() => setShown(true)}>
        {t('recovery.repaired.details')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => useMaillage.setState({ findings: [] })}>
        {t('recovery.repaired.dismiss')}
      </Button>
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        title={t('recovery.repaired.title')}
        size={620}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        transitionProps={{ duration: 0 }}
      >
        <p>{t('recovery.repaired.intro')}</p>
        <ul className={classes.findings}>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <li key={index}>{sentenceOf(finding, t)}</li>
          ))}
        </ul>
        <RawExport />
      </Modal>
    </section>
  );
}

function sentenceOf(finding: Finding, t: TFunction): string {
  switch (finding.kind) {
    case 'missing':
      return t('recovery.repaired.missing', { name: finding.name });
    case 'header':
      return t('recovery.repaired.header', { fields: finding.fields.join(', ') });
    case 'past':
      return t('recovery.repaired.past', { entries: finding.entries, snapshots: finding.snapshots });
    case 'unreadable':
      return t('recovery.repaired.unreadable', {
        what: `${t(`recovery.what.${finding.table}`)} ${finding.id}`,
      });
    case 'completed':
      return t('recovery.repaired.completed', {
        what: `${t(`recovery.what.${finding.table}`)} ${finding.name || finding.id}`,
        fields: finding.fields.join(', '),
      });
  }
}
