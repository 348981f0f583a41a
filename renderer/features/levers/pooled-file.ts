import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { platform } from '#renderer/platform/platform.ts';
import type { Language } from '#shared/bridge.ts';
import { csvOf, numberText } from '#shared/exchange/tables/csv-write.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { PooledRow } from '#shared/insight/pooled/pooled-words.ts';

const COLUMNS = [
  'resource',
  'detail',
  'broughtBy',
  'usedBy',
  'volume',
  'unit',
  'saving',
  'since',
  'by',
] as const;

/** The inventory as rows of a table, header first; a cell is empty where nobody has said. */
export function inventoryTable(rows: readonly PooledRow[], language: Language): string[][] {
  const t = translator(language);
  return [
    COLUMNS.map((column) =>
      column === 'saving' ? `${t('pooled.column.saving')} (€)` : t(`pooled.column.${column}`),
    ),
    ...rows.map(({ resource, detail, broughtBy, usedBy, by, item: { pooled, since } }) => [
      resource,
      detail,
      broughtBy,
      usedBy,
      numberText(pooled.pooledVolume, language),
      pooled.pooledUnit,
      numberText(pooled.saving, language),
      since,
      by,
    ]),
  ];
}

/** Saves the rows that are shown where the user says. */
export async function saveInventory(rows: readonly PooledRow[], language: Language): Promise<void> {
  const t = translator(language);
  const saved = await platform().saveFile(
    `${t('pooled.file')}.csv`,
    [{ label: t('pooled.fileType'), extensions: ['csv'] }],
    csvOf(inventoryTable(rows, language), language),
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t('pooled.savedAs', { name: saved.value.name }));
}
