import { Dexie, type Table } from 'dexie';
import { createDatabase, isNewer, type MaillageDatabase } from './database.ts';
import { DATABASE_NAME } from './database-name.ts';
import { beginNewLog, withUpkeep } from './upkeep.ts';

/**
 * What is deleted from a database stays in the files of Chromium until it happens to tidy them, which may be never. A
 * database that is deleted as a whole is tidied away: so at the start after an erasure all that is left is copied into a
 * second database, the first is deleted, filled again from the copy, and the copy deleted.
 *
 * At any moment one of the two is whole, and a mark says which: a start after a sudden end goes on from there.
 */
const COPY_NAME = 'maillage-renewed';
const MARK = 'renewal';
/** The renewal is wanted; the first database is the whole one. */
const WANTED = 'wanted';
/** The copy is whole, the first database may not be. */
const COPIED = 'copied';

/** Held, shared, while a window opens; alone, while the files are renewed. */
const GATE = 'maillage-opening';
/** Held, shared, by every window for as long as it lives. */
export const WINDOW_LOCK = 'maillage-window';

/** How many rows are in memory at a time: some hold whole snapshots. */
const LOT = 200;

/** Notes, before anything is erased, that the files have to be renewed. */
export async function wantRenewal(): Promise<void> {
  await note(WANTED);
}

/**
 * Before a window opens the database: renews the files when that is wanted and no other window is open, or goes on with
 * a renewal that broke off. What fails is tried again at the next start.
 */
export async function renewFiles(): Promise<void> {
  const mark = await withUpkeep(({ marks }) => marks.get(MARK)).catch(() => undefined);
  if (!mark) return;
  await alone(async () => {
    // Another window may have done it meanwhile.
    const found = await withUpkeep(({ marks }) => marks.get(MARK));
    if (!found) return;
    const isCopied = found.session === COPIED;
    try {
      if (!isCopied) {
        // What a newer version made is only looked at.
        if (await isNewer()) return;
        await copyAll(DATABASE_NAME, COPY_NAME);
        await note(COPIED);
      }
      await copyAll(COPY_NAME, DATABASE_NAME);
      await note(WANTED);
      await Dexie.delete(COPY_NAME);
      await withUpkeep(async (upkeep) => {
        await upkeep.marks.delete(MARK);
        // Its log is left with what it holds, and files that nothing needs any longer are removed.
        await beginNewLog(upkeep);
      });
    } catch (error) {
      const { session } = (await withUpkeep(({ marks }) => marks.get(MARK))) ?? {};
      // A first database that may not be whole must not be shown: it would seem to have lost something.
      if (session === COPIED) throw error;
    }
  });
}

/** Lets a window open its database: not in the middle of a renewal. */
export async function opening<T>(task: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? await locks.request(GATE, { mode: 'shared' }, task) : task();
}

/** Runs the task when no window is open, and keeps them from opening. */
async function alone(task: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return task();
  await locks.request(GATE, { mode: 'exclusive', ifAvailable: true }, async (gate) => {
    const { held = [] } = await locks.query();
    if (gate && !held.some(({ name }) => name === WINDOW_LOCK)) await task();
  });
}

/** Makes the second database anew, with all that the first one holds. */
async function copyAll(from: string, to: string): Promise<void> {
  await Dexie.delete(to);
  const source = await opened(from);
  const target = await opened(to);
  try {
    for (const { name } of source.tables) await copyTable(source.table(name), target.table(name));
  } finally {
    source.close();
    target.close();
  }
}

async function copyTable(source: Table, target: Table): Promise<void> {
  const keys = await source.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += LOT) {
    await target.bulkPut(await source.bulkGet(keys.slice(start, start + LOT)));
  }
  if ((await target.count()) !== keys.length) throw new Error(`not all of ${source.name} was copied`);
}

async function opened(name: string): Promise<MaillageDatabase> {
  const database = createDatabase(name);
  await database.open();
  return database;
}

async function note(session: string): Promise<void> {
  await withUpkeep(({ marks }) => marks.put({ id: MARK, session }));
}
