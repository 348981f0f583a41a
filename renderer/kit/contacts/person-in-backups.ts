import { platform } from '#renderer/platform/platform.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import type { FileFault } from '#shared/base/file-fault.ts';
import type { BackupFile } from '#shared/bridge.ts';
import type { Person } from '#shared/privacy/erasure/person.ts';

/** What the folder of backups keeps of a person. */
export interface BackupSurvey {
  holding: readonly BackupFile[];
  /** Damaged, or not to be read to the last record: they may hold the person. */
  unclear: readonly BackupFile[];
  /** Made by a newer version of the app, which alone can look into them. */
  newer: readonly BackupFile[];
  /** Why the folder could not be looked into. */
  fault: FileFault | WorkerFault | null;
}

const NOTHING: BackupSurvey = { holding: [], unclear: [], newer: [], fault: null };

/** Looks through the backups of the folder, if there is one. */
export async function surveyBackups(
  person: Person,
  report: (done: number, total: number) => void,
): Promise<BackupSurvey> {
  if (platform().backups === 'never') return NOTHING;
  const folder = await platform().backupFolder();
  if (!folder.ok) return { ...NOTHING, fault: folder.fault };
  const backups = folder.value?.backups ?? [];
  const usable = backups.filter(({ unusable }) => unusable === null);
  const holding: BackupFile[] = [];
  const unclear = backups.filter(({ unusable }) => unusable === 'damaged');
  const looked = await withCopies(async (worker) => {
    for (const [index, backup] of usable.entries()) {
      report(index, usable.length);
      const read = await platform().readBackup(backup.name);
      const cleaned = read.ok ? await worker.without(read.value.bytes, person, '') : 'unclear';
      if (cleaned === 'unclear') unclear.push(backup);
      else if (cleaned) holding.push(backup);
    }
  });
  if (!looked.ok) return { ...NOTHING, fault: looked.fault };
  return { holding, unclear, newer: backups.filter(({ unusable }) => unusable === 'newer'), fault: null };
}

/**
 * Writes every backup that holds the person anew without it, those that came since `holding` was found included, and
 * deletes those given. Returns the names of the files that may still hold the person.
 */
export async function eraseFromBackups(
  person: Person,
  replacement: string | null,
  holding: readonly BackupFile[],
  deleted: readonly BackupFile[],
): Promise<string[]> {
  const failed: string[] = [];
  for (const { name } of deleted) {
    if (!(await platform().deleteBackup(name)).ok) failed.push(name);
  }
  if (holding.length === 0) return failed;
  const folder = await platform().backupFolder();
  if (!folder.ok) return [...failed, ...holding.map(({ name }) => name)];
  const usable = folder.value?.backups.filter(({ unusable }) => unusable === null) ?? [];
  // Each leaves once it is known to be without the person; if the worker breaks down, the others stay.
  const left = new Set(usable.map(({ name }) => name));
  await withCopies(async (worker) => {
    for (const { name } of usable) {
      const read = await platform().readBackup(name);
      if (!read.ok) continue;
      const cleaned = await worker.without(read.value.bytes, person, replacement);
      // One that cannot be read to its last record was a choice of the user before.
      if (!cleaned || cleaned === 'unclear') left.delete(name);
      else if ((await platform().replaceBackup(name, cleaned)).ok) left.delete(name);
    }
  });
  return [...failed, ...left];
}
