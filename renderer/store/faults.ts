import { detailOf, type Fault, failed, type Outcome } from '#shared/base/outcome.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';

/** Name of the error of a write to a database that a newer version of the app made. */
export const READ_ONLY = 'ReadOnlyDatabaseError';

/** Name of the error of a change that the user gave up while it was being stored. */
export const STOPPED = 'ChangeStoppedError';

/** Why a change was not stored. Nothing is changed in memory then. */
export interface StoreFault extends Fault {
  readonly of: 'store';
  readonly why: 'quota' | 'closed' | 'snapshot' | 'newer' | 'stopped' | 'other';
}

export type StoreOutcome<T> = Outcome<T, StoreFault>;

/** The journal entry that was written; null when there was nothing to change. */
export type DispatchOutcome = StoreOutcome<JournalHeader | null>;

export function storeFailed(why: StoreFault['why'], detail: string): { ok: false; fault: StoreFault } {
  return failed({ of: 'store', why, detail });
}

/** Why something could not be stored. */
export function faultOf(error: unknown): StoreFault {
  return { of: 'store', why: whyOf(error), detail: detailOf(error) };
}

/** Dexie wraps the browser's error; the reason may be one level down. */
function whyOf(error: unknown): StoreFault['why'] {
  const names = [nameOf(error), nameOf((error as { inner?: unknown } | null)?.inner)];
  if (names.includes(READ_ONLY)) return 'newer';
  if (names.includes(STOPPED)) return 'stopped';
  if (names.includes('QuotaExceededError')) return 'quota';
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return 'closed';
  return 'other';
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
