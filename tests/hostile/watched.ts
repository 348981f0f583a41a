import type { FormatName } from './seeds.ts';

/** A format that is read, or whole networks that are restored, undone and started with. */
export type Fuzzing = FormatName | 'network';

export interface Task {
  format: Fuzzing;
  seed: number;
  from: number;
  to: number;
  /** What the one who watches can see at any time: the number of the input that is being read, then the counts. */
  seen: SharedArrayBuffer;
}

/** Where what is seen stands. */
export const CURRENT = 0;
export const OPENED = 1;
export const REFUSED = 2;

export interface Said {
  /** null for the last word. */
  fault: { index: number; message: string } | null;
}
