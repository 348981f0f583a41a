import { showFault, showNotice, showProblem } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { docxInWorker } from '#renderer/workers/documents-client.ts';
import type { WorkerOutcome } from '#renderer/workers/session.ts';
import { localDay } from '#shared/base/day.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { fold } from '#shared/base/fold.ts';
import { done } from '#shared/base/outcome.ts';
import type { Language, Printed } from '#shared/bridge.ts';
import { type Minutes, minutesText } from '#shared/changes/history/minutes.ts';
import type { Block } from '#shared/documents/blocks/block.ts';
import { minutesBlocks } from '#shared/documents/minutes/minutes-blocks.ts';
import { minutesCsv, minutesFooter, minutesHtml } from '#shared/documents/minutes/minutes-files.ts';
import { textBytes } from '#shared/exchange/graphs/graph-write.ts';
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

export const MINUTES_FORMATS = ['docx', 'html', 'txt', 'csv'] as const;
type MinutesFormat = (typeof MINUTES_FORMATS)[number];

/** Saves the minutes as a text document, a page, a text or a table. */
export async function saveMinutes(
  minutes: Minutes,
  networkName: string,
  language: Language,
  format: MinutesFormat,
): Promise<void> {
  const bytes = await bytesOf(minutes, language, format);
  if (!bytes.ok) return showFault(bytes.fault);
  const filter = { label: translator(language)(`history.fileOf.${format}`), extensions: [format] };
  const name = `${fileName(minutes, networkName)}.${format}`;
  showSaved(await platform().saveFile(name, [filter], bytes.value), language);
}

/** Puts the minutes on paper, or in a PDF file. */
export async function printMinutes(minutes: Minutes, networkName: string, language: Language): Promise<void> {
  const html = minutesHtml(blocksOf(minutes, language), minutes, language);
  showSaved(await platform().printPages(html, `${fileName(minutes, networkName)}.pdf`), language);
}

function showSaved(saved: FileOutcome<Printed>, language: Language): void {
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) {
    showNotice(translator(language)('history.saved', { name: saved.value.name }));
  }
}

function fileName({ title }: Minutes, networkName: string): string {
  const words = [title, networkName].map((part) => fold(part).replace(/[^\p{L}\p{N}]+/gu, '-'));
  return [...words, localDay(new Date())].filter(Boolean).join('-');
}

function blocksOf(minutes: Minutes, language: Language): Block[] {
  return minutesBlocks(minutes, language, localDay(new Date()));
}

async function bytesOf(
  minutes: Minutes,
  language: Language,
  format: MinutesFormat,
): Promise<WorkerOutcome<Uint8Array>> {
  if (format === 'csv') return done(minutesCsv(minutes, language));
  if (format === 'txt') return done(textBytes(minutesText(minutes, language)));
  const blocks = blocksOf(minutes, language);
  if (format === 'html') return done(textBytes(minutesHtml(blocks, minutes, language)));
  return await docxInWorker(blocks, { title: minutes.title, language, footer: minutesFooter(minutes) });
}
