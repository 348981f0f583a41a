import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import { fold } from '#shared/base/fold.ts';
import type { Language } from '#shared/bridge.ts';
import { type Minutes, minutesText } from '#shared/changes/history/minutes.ts';
import type { Comparison } from '#shared/compare/comparison/compare.ts';
import { comparisonCsv } from '#shared/documents/comparison-csv.ts';
import { translator } from '#shared/i18n/translate.ts';

/** Saves a comparison as a table for a spreadsheet. */
export function saveComparisonCsv(comparison: Comparison, language: Language): Promise<void> {
  const bytes = comparisonCsv(comparison, language);
  return save(comparison.after.network.name, 'csv', 'CSV', bytes, language);
}

/** Saves a comparison as sentences. */
export function saveComparisonText(minutes: Minutes, networkName: string, language: Language): Promise<void> {
  const bytes = new TextEncoder().encode(minutesText(minutes, language));
  return save(networkName, 'txt', translator(language)('history.fileOf.txt'), bytes, language);
}

async function save(
  networkName: string,
  extension: string,
  label: string,
  bytes: Uint8Array,
  language: Language,
): Promise<void> {
  const t = translator(language);
  const words = [t('snapshots.comparison.fileName'), networkName];
  const name = words.map((part) => fold(part).replaceAll(' ', '-')).filter(Boolean);
  const saved = await platform().saveFile(
    `${name.join('-')}.${extension}`,
    [{ label, extensions: [extension] }],
    bytes,
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t('history.saved', { name: saved.value.name }));
}
