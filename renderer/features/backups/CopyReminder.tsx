import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import banner from '#renderer/kit/banner.module.css';
import { useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useBackups } from './backup-state.ts';
import { downloadCopies, putReminderOff, REMIND_AFTER, useCopies } from './copies.ts';

/** In a browser without a folder of backups: says calmly when much has been done since the last copy. */
export function CopyReminder() {
  const t = useT();
  const { changes, putOff, at } = useCopies();
  const viewing = useMaillage((state) => state.viewing !== null);
  const inFolder = useBackups(({ folder }) => folder !== null);
  const wanted = platform().kind === 'browser' && !inFolder && changes - putOff >= REMIND_AFTER;
  if (!wanted || viewing) return null;
  return (
    <section className={banner.banner} aria-label={t('backups.reminder.label')}>
      <IconShieldCheck size={17} aria-hidden />
      <span className={banner.text}>
        {t(at === null ? 'backups.reminder.never' : 'backups.reminder.text', { count: changes })}
      </span>
      <Button
        size="compact-sm"
        leftSection={<IconDownload size={15} />}
        onClick={() => void downloadCopies()}
      >
        {t('backups.download')}
      </Button>
      {platform().backups === 'choosable' && (
        <Button size="compact-sm" variant="default" onClick={() => openDialog('backups')}>
          {t('backups.chooseFirst')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" c="var(--ink)" onClick={putReminderOff}>
        {t('backups.reminder.later')}
      </Button>
    </section>
  );
}
