import { unzipSync } from 'fflate';
import { detailOf, done, type Fault, failed, type Outcome } from '../../base/outcome.ts';

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 600 * MEGABYTE;
const MOST_RATIO = 400;
const MOST_ENTRIES = 2000;

export interface ZipFault extends Fault {
  readonly of: 'zip';
  readonly why: 'zip-bomb' | 'file-unreadable';
}

function zipFailed(why: ZipFault['why'], detail = ''): { ok: false; fault: ZipFault } {
  return failed({ of: 'zip', why, detail });
}

/** Unpacks a zip in memory, or says why not: the sizes it announces are checked before anything is unpacked. */
export function unzipSafely(bytes: Uint8Array): Outcome<Record<string, Uint8Array>, ZipFault> {
  const watch = bombWatch();
  try {
    const files = unzipSync(bytes, { filter: (part) => !watch(part) });
    return watch() ? zipFailed('zip-bomb') : done(files);
  } catch (error) {
    return zipFailed(watch() ? 'zip-bomb' : 'file-unreadable', detailOf(error));
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
