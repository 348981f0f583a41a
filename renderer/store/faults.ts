import type { JournalHeader } from '#shared/changes/undo-stacks.ts';

/** Name of the error of a write to a database that a newer version of the app made. */
export const READ_ONLY = 'ReadOnlyDatabaseError';

/** Name of the error of a change that the user gave up while it was being stored. */
export const STOPPED = 'ChangeStoppedError';

/** Why a change was not stored; the screen words it. Nothing is changed in memory then. */
export type StoreFault = 'quota' | 'closed' | 'snapshot' | 'newer' | 'stopped' | 'other';

/** The journal entry that was written; null when there was nothing to change. */
export type DispatchOutcome =
  | { ok: true; entry: JournalHeader | null }
  | { ok: false; fault: StoreFault; detail: string };

export function failedOutcome(error: unknown): DispatchOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, fault: faultOf(error), detail };
}

/** Why something could not be stored. Dexie wraps the browser's error; the reason may be one level down. */
export function faultOf(error: unknown): StoreFault {
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
