import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge.ts';
import { formatNumber } from './format.ts';

/** The size of a file as it is read: 12 ko, 3,4 Mo. */
export function sizeWords(bytes: number, t: TFunction, language: Language): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? t('snapshots.kilobytes', { size: formatNumber(Math.max(1, Math.round(kilobytes)), language) })
    : t('snapshots.megabytes', { size: formatNumber(kilobytes / 1024, language, 1) });
}
