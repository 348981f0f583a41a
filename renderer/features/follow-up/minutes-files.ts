import { showFault, showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { localDay } from '#shared/base/day.ts';
import { fold } from '#shared/base/fold.ts';
import type { Language } from '#shared/bridge.ts';
import { type Minutes, minutesText } from '#shared/changes/history/minutes.ts';
import { minutesCsv, minutesHtml } from '#shared/documents/minutes/minutes-files.ts';
import { translator } from '#shared/i18n/translate.ts';

/** Puts the minutes on the clipboard as text. */
export async function copyMinutes(minutes: Minutes, language: Language): Promise<void> {
  const t = translator(language);
  try {
    await navigator.clipboard.writeText(minutesText(minutes, language));
    showNotice(t('history.copied'));
  } catch {
    showProblem(t('history.copy'), t('history.copyFailed'));
  }
}

export const MINUTES_FORMATS = ['txt', 'html', 'csv'] as const;
type MinutesFormat = (typeof MINUTES_FORMATS)[number];

/** Saves the minutes as a text, a page or a table. */
export async function saveMinutes(
  minutes: Minutes,
  networkName: string,
  language: Language,
  format: MinutesFormat,
): Promise<void> {
  const t = translator(language);
  const words = [minutes.title, networkName].map((part) => fold(part).replace(/[^\p{L}\p{N}]+/gu, '-'));
  const name = `${[...words, localDay(new Date())].filter(Boolean).join('-')}.${format}`;
  const saved = await platform().saveFile(
    name,
    [{ label: t(`history.fileOf.${format}`), extensions: [format] }],
    bytesOf(minutes, language, format),
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t('history.saved', { name: saved.value.name }));
}

function bytesOf(minutes: Minutes, language: Language, format: MinutesFormat): Uint8Array {
  if (format === 'csv') return minutesCsv(minutes, language);
  const text = format === 'html' ? minutesHtml(minutes, language) : minutesText(minutes, language);
  return new TextEncoder().encode(text);
}
