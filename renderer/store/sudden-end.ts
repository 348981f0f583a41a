import { newId } from '#shared/model/common.ts';
import { beginNewLog, withUpkeep } from './upkeep.ts';

/**
 * What Chromium stores goes to the end of one log of all databases of an origin. A sudden end in the middle of a large
 * write leaves the log with a record that is cut off; the next start drops it, and writes on behind it all the same,
 * until the start after that takes the whole for damaged and begins with empty databases (google/leveldb, issue 1287,
 * open in 2026). Beyond some megabytes the log is closed and a new one begun: after a sudden end we see to that at
 * once, before anything of worth is written.
 */

const RUNNING = 'running';
/** Where a page that goes can still write: which session ended as it should. */
const ENDED = 'maillage.ended';
let session = '';

/**
 * Makes the database safe to write to if the app last ended without a word, and notes that it runs. Only the first
 * window does so, and only its end is noted.
 */
export async function beginAfterSuddenEnd(): Promise<void> {
  await withUpkeep(async (upkeep) => {
    const mark = await upkeep.marks.get(RUNNING);
    if (mark && mark.session !== globalThis.localStorage?.getItem(ENDED)) await beginNewLog(upkeep);
    session = newId();
    await upkeep.marks.put({ id: RUNNING, session });
  });
}

/** Notes that the app ends as it should, at once: a page that goes has no time for its database. */
export function noteEnd(): void {
  // A window that began no session must not hide that another one's ended suddenly, or make it seem so.
  if (session === '') return;
  try {
    globalThis.localStorage?.setItem(ENDED, session);
  } catch {
    // A full or forbidden storage only costs a moment at the next start.
  }
}
