import { create } from 'zustand';
import { platform } from '#renderer/platform/platform.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { FileFault } from '#shared/base/file-fault.ts';
import type { BackupFile, BackupFolder } from '#shared/bridge.ts';

/** A backup is made by a worker and written as a file. */
export type BackupFault = FileFault | WorkerFault;

interface BackupState {
  /** What the folder holds; null while it is not known, or there is none. */
  folder: BackupFolder | null;
  /** Why the folder could not be read. */
  folderFault: FileFault | null;
  /** Why the last backup could not be written. */
  fault: BackupFault | null;
  running: boolean;
  /** When the first and the last change were made that no backup holds, in milliseconds. */
  unsaved: { first: number; last: number } | null;
}

/** What is known of the backups. */
export const useBackups = create<BackupState>()(() => ({
  folder: null,
  folderFault: null,
  fault: null,
  running: false,
  unsaved: null,
}));

/** Reads the folder again. */
export async function refreshFolder(): Promise<void> {
  const outcome = await platform().backupFolder();
  useBackups.setState(
    outcome.ok ? { folder: outcome.value, folderFault: null } : { folder: null, folderFault: outcome.fault },
  );
}

/** The newest good backup, of any network. */
export function lastGood(backups: readonly BackupFile[]): BackupFile | undefined {
  return backups.find(({ content }) => content !== null);
}
