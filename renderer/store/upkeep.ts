import { Dexie, type Table } from 'dexie';

/** What the store notes for its own upkeep, apart from the networks. */
interface Upkeep extends Dexie {
  marks: Table<{ id: string; session: string }, string>;
  filler: Table<{ id: number; bytes: string }, number>;
}

/** Chromium begins a new log after 4 MB; values beyond 64 KB would not go through it. */
const ROWS = 140;
const ROW_BYTES = 48_000;

function openUpkeep(): Upkeep {
  const upkeep = new Dexie('maillage-upkeep', { chromeTransactionDurability: 'strict' }) as Upkeep;
  upkeep.version(1).stores({ marks: 'id', filler: 'id' });
  return upkeep;
}

export async function withUpkeep<T>(task: (upkeep: Upkeep) => Promise<T>): Promise<T> {
  const upkeep = openUpkeep();
  try {
    return await task(upkeep);
  } finally {
    upkeep.close();
  }
}

/** Has Chromium close its log and begin a new one. */
export async function beginNewLog({ filler }: Upkeep): Promise<void> {
  const bytes = 'x'.repeat(ROW_BYTES);
  await filler.bulkPut(Array.from({ length: ROWS }, (_, id) => ({ id, bytes })));
  // A log that is full is left at the write after it.
  await filler.clear();
}
