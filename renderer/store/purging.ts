import { isMoment } from '#shared/model/dates.ts';
import { TABLE_NAMES } from '#shared/model/network-state.ts';
import { connection } from './connection.ts';
import { type MaillageDatabase, tablesOfErasure } from './database.ts';

/** How long what was deleted can still be brought back. */
const DAYS_KEPT = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Whether something was deleted, surely and so long ago. Only what says so itself in full is ever erased. */
function isOver(deletedAt: unknown, now: number): boolean {
  if (typeof deletedAt !== 'string' || !isMoment(deletedAt)) return false;
  return now - Date.parse(deletedAt) >= DAYS_KEPT * DAY;
}

/** Erases the networks that were deleted long enough ago. */
export async function purgeDeletedNetworks(now = Date.now()): Promise<void> {
  const database = connection();
  await database.transaction('rw', tablesOfErasure(database), async () => {
    const over = (await database.networks.toArray()).filter(({ deletedAt }) => isOver(deletedAt, now));
    for (const { id } of over) await eraseNetwork(database, id);
  });
}

/** Erases the snapshots that were deleted long enough ago. */
export async function purgeDeletedSnapshots(now = Date.now()): Promise<void> {
  const database = connection();
  await database.transaction('rw', database.snapshots, database.snapshotBytes, async () => {
    const over = (await database.snapshots.toArray()).filter(({ deletedAt }) => isOver(deletedAt, now));
    const ids = over.map(({ id }) => id);
    await database.snapshots.bulkDelete(ids);
    await database.snapshotBytes.bulkDelete(ids);
  });
}

/** All that is stored of a network goes. To be called inside a transaction over all tables. */
export async function eraseNetwork(database: MaillageDatabase, id: string): Promise<void> {
  for (const name of TABLE_NAMES) await database.table(name).where('networkId').equals(id).delete();
  await database.changes.where('networkId').equals(id).delete();
  await database.images.delete(id);
  await database.snapshots.where('networkId').equals(id).delete();
  await database.snapshotBytes.where('networkId').equals(id).delete();
  await database.journal.where('[networkId+seq]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
  await database.networks.delete(id);
}
