/** The day of a moment where the user is, as `2026-11-24`: never that of Greenwich, which differs by night. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The day that a reckoning with `Date.UTC` came to: for days of a calendar, which are nobody's moment. */
export function dayOfUtc(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day so many months before (negative) or after another; the last of its month when that one is shorter. */
export function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOfUtc(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
