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
  const watch = bombWatch();
  try {
    const files = unzipSync(bytes, { filter: (part) => !watch(part) });
    return watch() ? { ok: false, reason: 'zip-bomb' } : { ok: true, files };
  } catch {
    return { ok: false, reason: watch() ? 'zip-bomb' : 'file-unreadable' };
  }
}

/** Whether a zip would be refused as a bomb; nothing of it is unpacked. */
export function looksLikeBomb(bytes: Uint8Array): boolean {
  const watch = bombWatch();
  unzipSync(bytes, {
    filter: (part) => {
      watch(part);
      return false;
    },
  });
  return watch();
}

/** Looks at the parts of a zip one by one; returns whether they amount to a bomb so far. */
function bombWatch(): (part?: { originalSize: number; size: number }) => boolean {
  let unpacked = 0;
  let entries = 0;
  let bomb = false;
  return (part) => {
    if (!part) return bomb;
    unpacked += part.originalSize;
    entries++;
    bomb ||=
      unpacked > MOST_UNPACKED ||
      entries > MOST_ENTRIES ||
      (part.originalSize > MEGABYTE && part.originalSize > MOST_RATIO * part.size);
    return bomb;
  };
}
