import { tellBriefly, tellFileFault, tellProblem } from '#renderer/app/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import type { Language } from '#shared/bridge.ts';
import { fold } from '#shared/graph/fold.ts';
import { type Minutes, minutesText } from '#shared/history/minutes.ts';
import { translator } from '#shared/i18n/translate.ts';
import { localDay } from './local-day.ts';

/** Puts the minutes on the clipboard as text. */
export async function copyMinutes(minutes: Minutes, language: Language): Promise<void> {
  const t = translator(language);
  try {
    await navigator.clipboard.writeText(minutesText(minutes, language));
    tellBriefly(t('history.copied'));
  } catch {
    tellProblem(t('history.copy'), t('history.copyFailed'));
  }
}

/** Saves the minutes as a text file. */
export async function saveMinutes(minutes: Minutes, networkName: string, language: Language): Promise<void> {
  const t = translator(language);
  const words = [t('history.minutes.title'), networkName].map((part) => fold(part).replaceAll(' ', '-'));
  const name = `${[...words, localDay(new Date())].filter(Boolean).join('-')}.txt`;
  const saved = await platform().saveFile(
    name,
    [{ label: t('history.textFile'), extensions: ['txt'] }],
    new TextEncoder().encode(minutesText(minutes, language)),
  );
  if (!saved.ok) tellFileFault(saved.fault, saved.detail);
  else if (saved.value.saved) tellBriefly(t('history.saved', { name: saved.value.name }));
}
