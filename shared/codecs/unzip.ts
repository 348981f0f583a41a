import { unzipSync } from 'fflate';

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 600 * MEGABYTE;
const MOST_RATIO = 400;
const MOST_ENTRIES = 2000;

export type Unzipped =
  | { ok: true; files: Record<string, Uint8Array> }
  | { ok: false; reason: 'zip-bomb' | 'file-unreadable' };

/** Unpacks a zip in memory, or says why not: the sizes it announces are checked before anything is unpacked. */
export function unzipSafely(bytes: Uint8Array): Unzipped {
  let unpacked = 0;
  let entries = 0;
  let bomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        unpacked += originalSize;
        entries++;
        bomb ||=
          unpacked > MOST_UNPACKED ||
          entries > MOST_ENTRIES ||
          (originalSize > MEGABYTE && originalSize > MOST_RATIO * size);
        return !bomb;
      },
    });
    return bomb ? { ok: false, reason: 'zip-bomb' } : { ok: true, files };
  } catch {
    return { ok: false, reason: bomb ? 'zip-bomb' : 'file-unreadable' };
  }
}
