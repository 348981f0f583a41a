import type { TFunction } from 'i18next';
import { faultWords } from '#renderer/kit/fault-words.ts';
import { formatNumber } from '#renderer/kit/format.ts';
import type { Language, MaillageContent } from '#shared/bridge.ts';
import type { BackupFault } from './backup-state.ts';

/** Why no backup could be made, and that work goes on. */
export function backupFaultWords(fault: BackupFault, t: TFunction): string {
  const why = fault.of === 'file' ? t(`backups.fault.${fault.why}`) : faultWords(fault, t).text;
  return `${why} ${t('backups.workGoesOn')}`;
}

export function sizeWords(bytes: number, t: TFunction, language: Language): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? t('snapshots.kilobytes', { size: formatNumber(Math.max(1, Math.round(kilobytes)), language) })
    : t('snapshots.megabytes', { size: formatNumber(kilobytes / 1024, language, 1) });
}

export function countWords(
  { actorCount, cooperationCount, collectiveCount, snapshotCount }: MaillageContent,
  t: TFunction,
): string[] {
  return [
    t('shell.actorCount', { count: actorCount }),
    t('shell.cooperationCount', { count: cooperationCount }),
    ...(collectiveCount > 0 ? [t('snapshots.collectives', { count: collectiveCount })] : []),
    ...(snapshotCount > 0 ? [t('backups.snapshots', { count: snapshotCount })] : []),
  ];
}
