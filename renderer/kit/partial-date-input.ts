import { isPartialDate } from '#shared/model/dates.ts';

/**
 * What a person typed as a date, as the model stores it: `17/04/2023` gives `2023-04-17`, `4/2023` gives
 * `2023-04`, `2023` stays. Empty gives ''. Null when it is not understood.
 */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || isPartialDate(text)) return text;
  const parts = /^(?:(?:(\d{1,2})[/. -])?(\d{1,2})[/. -])?(\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return isPartialDate(date) ? date : null;
}

/** The same date as a French reader types it: `2023-04-17` shows as `17/04/2023`. */
export function showPartialDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** A number as people write it: spaces, a comma for decimals. Null for nothing, NaN when not understood. */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (text === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
