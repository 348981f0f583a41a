import type { BackupFile, MaillageContent } from '../bridge.ts';
import { checkMaillage } from '../exchange/maillage/maillage-check.ts';
import { networkMark, parseBackupName } from './name.ts';

/** What is to be said of a backup; `bytes` null for one that could not be read. */
export function describeBackup(name: string, size: number, bytes: Uint8Array | null): BackupFile {
  const check = bytes && checkMaillage(bytes);
  if (check?.ok) return { name, at: check.value.createdAt, size, content: check.value, unusable: null };
  const at = parseBackupName(name)?.at ?? new Date(0).toISOString();
  return { name, at, size, content: null, unusable: check ? check.fault.why : 'damaged' };
}

/** Whether a backup of that name is of this moment of this network. */
export function bearsName(name: string, { networkId, createdAt }: MaillageContent): boolean {
  const parsed = parseBackupName(name);
  const seconds = (at: string) => Math.floor(Date.parse(at) / 1000);
  return (
    parsed !== null && parsed.network === networkMark(networkId) && seconds(parsed.at) === seconds(createdAt)
  );
}
