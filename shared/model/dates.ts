import { dayOfUtc } from '../base/day.ts';
import { z } from './schema.ts';

/** An ISO date that may be known to the year or the month only: `2023`, `2023-04`, `2023-04-17`. */
const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  if (text.length < 10) return true;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOfUtc(time) === text;
}

/** A partial date, or the empty string when it is not known. */
export const dateSchema = z.string().refine((text) => text === '' || isPartialDate(text), 'date');

/**
 * A moment as the app writes it, or a day: `2026-11-24T08:42:07.000Z`. What is none cannot be shown, compared or
 * counted from.
 */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/;

export function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}

export const momentSchema = z.string().refine(isMoment, 'moment');

/** The first day a partial date can mean: `2023` gives `2023-01-01`. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date can mean: `2023-02` gives `2023-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return dayOfUtc(Date.UTC(year, month, 0));
}

/** Whether something that runs from `start` to `end` (either may be unknown) is under way on `day`. */
export function isUnderWay(start: string, end: string, day: string): boolean {
  return (start === '' || firstDay(start) <= day) && (end === '' || lastDay(end) >= day);
}
