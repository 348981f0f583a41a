import type { SheetCell } from './sheets.ts';

/** The first day that all programs count alike: Excel has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/** A whole date is a day, a year a number; a month, and a day before those that spreadsheets count, is text. */
export function dateCell(date: string): SheetCell {
  if (/^\d{4}$/.test(date)) return Number(date);
  return date.length === 10 && date >= FIRST_DAY ? new Date(`${date}T00:00:00Z`) : date;
}
