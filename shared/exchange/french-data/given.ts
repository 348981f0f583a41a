import { isPlainObject } from '../reading/merged-fields.ts';

/** What a register says of a record, without the fields that it leaves empty. */
export function given<R extends object>(record: R): R {
  const kept = Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === '') return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value]];
    if (!isPlainObject(value)) return [[key, value]];
    const inner = given(value);
    return Object.keys(inner).length === 0 ? [] : [[key, inner]];
  });
  // Every field that was left out is optional in what a file gives.
  return Object.fromEntries(kept) as R;
}
