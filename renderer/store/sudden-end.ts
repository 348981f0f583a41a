import { Dexie, type Table } from 'dexie';

/**
 * What Chromium stores goes to the end of one log of all databases of an origin. A sudden end in the middle of a large
 * write leaves the log with a record that is cut off; the next start drops it, and writes on behind it all the same,
 * until the start after that takes the whole for damaged and begins with empty databases (google/leveldb, issue 1287,
 * open in 2026). Beyond some megabytes the log is closed and a new one begun: after a sudden end we see to that at
 * once, before anything of worth is written.
 */

interface Upkeep extends Dexie {
  marks: Table<{ id: string }, string>;
  filler: Table<{ id: number; bytes: string }, number>;
}

const RUNNING = { id: 'running' };
/** Chromium begins a new log after 4 MB; values beyond 64 KB would not go through it. */
const ROWS = 140;
const ROW_BYTES = 48_000;

function openUpkeep(): Upkeep {
  const upkeep = new Dexie('maillage-upkeep', { chromeTransactionDurability: 'strict' }) as Upkeep;
  upkeep.version(1).stores({ marks: 'id', filler: 'id' });
  return upkeep;
}

/** Makes the database safe to write to if the app last ended without a word, and notes that it runs. */
export async function beginAfterSuddenEnd(): Promise<void> {
  const upkeep = openUpkeep();
  try {
    if (await upkeep.marks.get(RUNNING.id)) await beginNewLog(upkeep);
    else await upkeep.marks.put(RUNNING);
  } finally {
    upkeep.close();
  }
}

/** Notes that the app ends as it should. A note that comes too late only costs a moment at the next start. */
export async function noteEnd(): Promise<void> {
  const upkeep = openUpkeep();
  try {
    await upkeep.marks.delete(RUNNING.id);
  } finally {
    upkeep.close();
  }
}

async function beginNewLog(upkeep: Upkeep): Promise<void> {
  const bytes = 'x'.repeat(ROW_BYTES);
  await upkeep.filler.bulkPut(Array.from({ length: ROWS }, (_, id) => ({ id, bytes })));
  // A log that is full is left at the write after it.
  await upkeep.filler.clear();
}
