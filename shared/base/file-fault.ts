import { type Fault, failed, type Outcome } from './outcome.ts';

/** What went wrong with a file, on the desktop or in the browser. */
export interface FileFault extends Fault {
  readonly of: 'file';
  readonly why:
    | 'not-found'
    | 'forbidden'
    | 'disk-full'
    | 'read-only'
    | 'too-large'
    | 'damaged'
    /** The browser asks the user before the page may use this folder again. */
    | 'locked'
    | 'other';
}

export type FileOutcome<T> = Outcome<T, FileFault>;

export function fileFailed(why: FileFault['why'], detail = ''): { ok: false; fault: FileFault } {
  return failed({ of: 'file', why, detail });
}
