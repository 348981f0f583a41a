import type { BackupFile } from '../bridge.ts';
import { parseBackupName } from './name.ts';

/** A backup as the rotation sees it. */
export interface DatedBackup {
  name: string;
  /** Backups of one network are thinned out among themselves. */
  network: string;
  /** ISO date and time. */
  at: string;
  /** A damaged one stands for nothing, and one of a newer version is that version's to let go. */
  state: 'good' | 'damaged' | 'newer';
}

const DAY = 24 * 60 * 60 * 1000;
/** For so many days one backup a day is kept. */
export const DAYS_KEPT = 30;

/**
 * The backups that may go: of each network one an hour is kept for today, one a day for 30 days and one a
 * month before that, each time the last good one. The newest good one always stays. A damaged one goes with
 * the days: until then somebody may want to look into it. One of a newer version of the app never goes: only that
 * version knows what is in it.
 */
export function expiredBackups(backups: readonly DatedBackup[], now: Date): string[] {
  const kept = new Set<string>();
  const slots = new Set<string>();
  const good = backups.filter(({ state }) => state === 'good').sort((one, other) => newestFirst(one, other));
  for (const backup of good) {
    const slot = `${backup.network} ${slotOf(new Date(backup.at), now)}`;
    if (slots.has(slot)) continue;
    slots.add(slot);
    kept.add(backup.name);
  }
  for (const { state, at, name } of backups) {
    if (state === 'newer') kept.add(name);
    if (state === 'damaged' && ageInDays(new Date(at), now) <= DAYS_KEPT) kept.add(name);
  }
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Files of a folder as the rotation sees them; a renamed one is the user's own and never goes. */
export function datedBackups(files: readonly BackupFile[]): DatedBackup[] {
  return files.flatMap(({ name, unusable }) => {
    const parsed = parseBackupName(name);
    return parsed ? [{ name, ...parsed, state: unusable ?? 'good' }] : [];
  });
}

function newestFirst(one: DatedBackup, other: DatedBackup): number {
  return other.at.localeCompare(one.at) || (one.name < other.name ? -1 : 1);
}

/** The hour, the day or the month that a backup stands for, by the calendar of this computer. */
function slotOf(at: Date, now: Date): string {
  const month = `${at.getFullYear()}-${at.getMonth()}`;
  const age = ageInDays(at, now);
  if (age > DAYS_KEPT) return month;
  const day = `${month}-${at.getDate()}`;
  return age > 0 ? day : `${day} ${at.getHours()} ${at.getTimezoneOffset()}`;
}

/** Calendar days between; 0 for today, less for a clock that was put back. */
function ageInDays(at: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(at)) / DAY);
}
