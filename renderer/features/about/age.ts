import { monthsFrom } from '#shared/base/day.ts';

/** After so many months somebody should look whether there is a newer version. */
const OLD_AFTER = 6;

/** Whether a version is old, by the clock alone. A clock that stands before its day knows nothing of it. */
export function isOld(madeOn: string, today: string): boolean {
  return today >= monthsFrom(madeOn, OLD_AFTER);
}
