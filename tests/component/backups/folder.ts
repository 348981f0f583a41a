import { readWhole } from '#renderer/store/past.ts';
import type { withCopies } from '#renderer/workers/copies-client.ts';
import { bearsName, describeBackup } from '#shared/backups/backup-content.ts';
import { findCopies } from '#shared/backups/copies.ts';
import { backupName } from '#shared/backups/name.ts';
import { type FileFault, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import type { DesktopBridge } from '#shared/bridge.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { cleanBackup } from '#shared/privacy/erasure/whole.ts';

/** A folder of backups in memory, as the desktop answers for it. */
export const folder = {
  files: new Map<string, Uint8Array<ArrayBuffer>>(),
  /** What every write fails with. */
  fault: null as FileFault['why'] | null,
  /** The browser asks before the folder may be used again. */
  locked: false,
  /** The files are listed, but no longer let themselves be read. */
  unreadable: false,
};

type Backups = Pick<
  DesktopBridge,
  'backupFolder' | 'readBackup' | 'writeBackup' | 'replaceBackup' | 'deleteBackup'
>;

const failing = () => (folder.fault ? fileFailed(folder.fault) : null);

const backups: Backups = {
  backupFolder: async () => {
    if (folder.locked) return fileFailed('locked');
    const listed = [...folder.files].map(([name, bytes]) => describeBackup(name, bytes.length, bytes));
    listed.sort((one, other) => other.at.localeCompare(one.at));
    return done({ path: '/documents/sauvegardes', backups: listed });
  },
  readBackup: async (name) => {
    if (folder.unreadable) return fileFailed('forbidden', name);
    const bytes = folder.files.get(name);
    return bytes ? done({ name, path: null, bytes }) : fileFailed('not-found', name);
  },
  writeBackup: async (bytes) => {
    const check = checkMaillage(bytes);
    if (!check.ok) return fileFailed('damaged');
    const { networkId, networkName, createdAt } = check.value;
    const name = backupName({ id: networkId, name: networkName }, createdAt);
    const fault = failing();
    if (fault) return fault;
    folder.files.set(name, bytes.slice());
    return done(describeBackup(name, bytes.length, bytes));
  },
  replaceBackup: async (name, bytes) => {
    const check = checkMaillage(bytes);
    if (!check.ok || !bearsName(name, check.value)) return fileFailed('forbidden', name);
    const fault = failing();
    if (fault) return fault;
    folder.files.set(name, bytes.slice());
    return done(describeBackup(name, bytes.length, bytes));
  },
  deleteBackup: async (name) => {
    const fault = failing();
    if (fault) return fault;
    folder.files.delete(name);
    return done(null);
  },
};

/** Makes the window that of the desktop app, as far as backups go. To be called before anything asks for the platform. */
export function installFolder(): void {
  const nothing = async () => undefined;
  const bridge: Partial<DesktopBridge> = {
    kind: 'desktop',
    ...backups,
    chooseBackupFolder: async () => done(false),
    openBackupFolder: async () => done(null),
    setMenuState: async () => undefined,
    onClosing: () => () => undefined,
    delayClosing: nothing,
    keepOpen: nothing,
    readyToClose: nothing,
  };
  Object.assign(window, { maillage: bridge });
}

/** What the worker does, on this thread: workers cannot run here. */
export const copiesHere: typeof withCopies = async (task) => {
  const value = await task({
    write: async (id: string, now: string) => {
      const whole = await readWhole(id);
      return whole && writeMaillage(whole.data, { contacts: true, now, past: whole.past });
    },
    find: async (file: Parameters<typeof findCopies>[0]) => findCopies(file),
    read: async (bytes: Uint8Array) => readMaillage(bytes),
    without: async (...args: Parameters<typeof cleanBackup>) => cleanBackup(...args),
  } as never);
  return { ok: true, value };
};
