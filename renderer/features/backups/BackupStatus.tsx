import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { formatDay, formatTime } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { platform } from '#renderer/platform/platform.ts';
import { OLD_AFTER } from '#shared/backups/schedule.ts';
import { localDay } from '#shared/base/day.ts';
import type { Language } from '#shared/bridge.ts';
import { lastGood, useBackups } from './backup-state.ts';
import classes from './backups.module.css';
import { useCopies } from './copies.ts';

/** A word on the last backup in the status line, and the way to all of them. */
export function BackupStatus() {
  const t = useT();
  const language = useLanguage();
  const backups = useBackups();
  const copiedAt = useCopies(({ at }) => at);
  const { text, warns } = statusOf(backups, copiedAt, t, language);
  return (
    <UnstyledButton
      className={classes.status}
      data-warns={warns || undefined}
      onClick={() => openDialog('backups')}
    >
      {warns && <IconAlertTriangle size={14} aria-hidden />}
      {text}
    </UnstyledButton>
  );
}

function statusOf(
  { folder, folderFault, fault, running, unsaved }: ReturnType<typeof useBackups.getState>,
  copiedAt: string | null,
  t: TFunction,
  language: Language,
): { text: string; warns: boolean } {
  const calm = (text: string) => ({ text, warns: false });
  const warning = (text: string) => ({ text, warns: true });
  if (running) return calm(t('backups.status.running'));
  if (folderFault?.why === 'locked') return warning(t('backups.status.locked'));
  if (fault ?? folderFault) return warning(t('backups.status.failed'));
  if (!folder) {
    if (platform().kind === 'desktop') return calm(t('backups.status.none'));
    return calm(
      copiedAt
        ? t('backups.status.copy', { moment: formatDay(copiedAt, language) })
        : t('backups.status.noCopy'),
    );
  }
  const last = lastGood(folder.backups);
  if (!last) return calm(t('backups.status.none'));
  const moment = momentOf(last.at, language);
  const old = unsaved !== null && Math.abs(Date.now() - Date.parse(last.at)) > OLD_AFTER;
  return old ? warning(t('backups.status.old', { moment })) : calm(t('backups.status.last', { moment }));
}

/** The time for today, the day for all before. */
function momentOf(at: string, language: Language): string {
  const today = localDay(new Date(at)) === localDay(new Date());
  return today ? formatTime(at, language) : formatDay(at, language);
}
