import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { PlannedRow } from '#shared/exchange/reading/planning.ts';

/** The options with a row taken or left. */
export function withRow(options: ImportOptions, key: string, taken: boolean): ImportOptions {
  const others = (options.leftRows ?? []).filter((other) => other !== key);
  return { ...options, leftRows: taken ? others : [...others, key] };
}

/** The options with a field of some rows taken from the file or kept as it is. */
export function withField(
  options: ImportOptions,
  rows: readonly Pick<PlannedRow, 'key'>[],
  field: string,
  taken: boolean,
): ImportOptions {
  const keptFields: Record<string, readonly string[]> = { ...options.keptFields };
  for (const { key } of rows) {
    const others = (keptFields[key] ?? []).filter((other) => other !== field);
    keptFields[key] = taken ? others : [...others, field];
  }
  return { ...options, keptFields };
}
