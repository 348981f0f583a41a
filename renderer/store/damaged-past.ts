import type { Finding } from '#shared/integrity/inspect.ts';
import type { MaillageDatabase } from './database.ts';
import { soundHeaders, soundSnapshots } from './sound-rows.ts';

/** Beyond so many entries nobody waits for a look at each of them. */
const LOOKED_AT = 5000;

/** What of a network's history and snapshots cannot be read. */
export async function findingsOfPast(database: MaillageDatabase, networkId: string): Promise<Finding[]> {
  const headers = await database.journal
    .where('[networkId+seq]')
    .between([networkId, 0], [networkId, Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(LOOKED_AT)
    .toArray();
  const rows = await database.snapshots.where('networkId').equals(networkId).toArray();
  const entries = headers.length - soundHeaders(headers).length;
  const snapshots = rows.length - soundSnapshots(rows).length;
  return entries + snapshots > 0 ? [{ kind: 'past', entries, snapshots }] : [];
}
