import { connection } from './connection.ts';
import { type NetworkSummary, useMaillage } from './store.ts';

/** Reads the list of networks again, last changed first. */
export async function refreshNetworks(): Promise<void> {
  const rows = await connection().networks.toArray();
  const networks = rows
    .map(
      ({
        id,
        header,
        actorCount,
        cooperationCount,
        updatedAt,
        snapshotsAt = '',
        deletedAt,
      }): NetworkSummary => ({
        id,
        name: header.name,
        territory: header.territory,
        actorCount,
        cooperationCount,
        updatedAt,
        touchedAt: snapshotsAt > updatedAt ? snapshotsAt : updatedAt,
        deletedAt,
      }),
    )
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  useMaillage.setState({ networks });
}
