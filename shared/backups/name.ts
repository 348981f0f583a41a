import { fold } from '../base/fold.ts';
import { crc32 } from '../exchange/maillage/maillage-format.ts';

/** What the name of a backup file says. */
export interface BackupName {
  /** Stands for the id of the network, which may hold characters that no file system takes. */
  network: string;
  /** ISO date and time of the state that the file holds, to the second. */
  at: string;
}

const LONGEST_NAME = 60;
const NAME = /_([0-9a-f]{8})_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.maillage$/;

/** Eight digits for the id of a network, the same on every computer. */
export function networkMark(networkId: string): string {
  return crc32(new TextEncoder().encode(networkId));
}

/** `pole-clairval_1a2b3c4d_20261124T084207Z.maillage`: readable, and in the order of time. */
export function backupName(network: { id: string; name: string }, at: string): string {
  const words = fold(network.name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  const moment = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${words || 'maillage'}_${networkMark(network.id)}_${moment}.maillage`;
}

/** Null for a file that is no backup of ours, or has been renamed. */
export function parseBackupName(name: string): BackupName | null {
  const [, network, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (network === undefined) return null;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(moment.getTime()) ? null : { network, at: moment.toISOString() };
}
