import type { Language } from '../bridge.ts';
import type { Comparison } from '../compare/comparison/compare.ts';
import { comparisonRows } from '../compare/comparison/comparison-lines.ts';
import { csvOf } from '../exchange/tables/csv-write.ts';
import { translator } from '../i18n/translate.ts';

/** The differences as a table for a spreadsheet. */
export function comparisonCsv(comparison: Comparison, language: Language): Uint8Array<ArrayBuffer> {
  const t = translator(language);
  const header = (['what', 'name', 'fate', 'field', 'before', 'after'] as const).map((column) =>
    t(`snapshots.comparison.column.${column}`),
  );
  const rows = comparisonRows(comparison, language).map(({ table, name, fate, field, before, after }) => [
    t(`snapshots.comparison.table.${table}`),
    name,
    t(`snapshots.comparison.fate.${fate}`),
    field,
    before,
    after,
  ]);
  return csvOf([header, ...rows], language);
}
