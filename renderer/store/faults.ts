import { detailOf, done, type Fault, failed, type Outcome } from '#shared/base/outcome.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';

/** Name of the error of a write to a database that a newer version of the app made. */
export const READ_ONLY = 'ReadOnlyDatabaseError';

/** Why a change was not stored. Nothing is changed in memory then. */
export interface StoreFault extends Fault {
  readonly of: 'store';
  readonly why:
    | 'quota'
    | 'closed'
    | 'snapshot'
    | 'newer'
    | 'stopped'
    /** There is a network of that id already, or none. */
    | 'exists'
    | 'missing'
    /** Not even the header of the network can be used. */
    | 'unreadable'
    /** What the journal holds of a change is damaged or gone: it cannot be taken back. */
    | 'history'
    /** A change that is none of the open network's was refused. */
    | 'foreign'
    /** A snapshot is gone, or its copy cannot be read. */
    | 'copy'
    | 'other';
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

/** What fails inside a transaction has to be thrown, so that nothing of it is stored. */
export function thrown(why: StoreFault['why'], detail: string): Error {
  return Object.assign(new Error(detail), { storeFault: why });
}

/** Does something that may fail with what a database throws, or with a fault that was `thrown`. */
export async function attempt<T>(task: () => Promise<T>): Promise<StoreOutcome<T>> {
  try {
    return done(await task());
  } catch (error) {
    return failed(faultOf(error));
  }
}

/** Dexie wraps the browser's error; the reason may be one level down. */
function whyOf(error: unknown): StoreFault['why'] {
  const errors = [error, (error as { inner?: unknown } | null)?.inner];
  for (const one of errors) {
    if (one instanceof Error && 'storeFault' in one) return one.storeFault as StoreFault['why'];
  }
  const names = errors.map(nameOf);
  if (names.includes(READ_ONLY)) return 'newer';
  if (names.includes('QuotaExceededError')) return 'quota';
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return 'closed';
  return 'other';
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
