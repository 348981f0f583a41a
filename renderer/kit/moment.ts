import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge.ts';
import { formatDay, formatTime } from './format.ts';

/** A day and a time of day. */
export function momentWords(at: string, t: TFunction, language: Language): string {
  return t('backups.line', { date: formatDay(at, language), time: formatTime(at, language) });
}
