import { translator } from '#shared/i18n/translate.ts';
import { connection } from './connection.ts';
import { preference } from './preferences.ts';
import { soundNetworkRow } from './sound-rows.ts';
import { type NetworkSummary, useMaillage } from './store.ts';

/** Reads the list of networks again, last changed first. A damaged row costs itself, and is listed as such. */
export async function refreshNetworks(): Promise<void> {
  const rows: readonly unknown[] = await connection().networks.toArray();
  const networks = rows
    .flatMap((row): NetworkSummary[] => {
      const sound = soundNetworkRow(row);
      if (!sound) return [];
      const { id, header, actorCount, cooperationCount, updatedAt, snapshotsAt = '', deletedAt } = sound;
      const touchedAt = snapshotsAt > updatedAt ? snapshotsAt : updatedAt;
      const { territory } = header;
      const name = header.name || translator(preference('language'))('recovery.unnamed');
      const summary = { id, name, territory, actorCount, cooperationCount, updatedAt, touchedAt, deletedAt };
      return [{ ...summary, ...(sound.damaged && { damaged: true }) }];
    })
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  useMaillage.setState({ networks });
}
