import type { FolderPort } from '#shared/backups/keeper.ts';
import { type FileFault, type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';

const FAULTS: Readonly<Record<string, FileFault['why']>> = {
  NotFoundError: 'not-found',
  NotAllowedError: 'forbidden',
  SecurityError: 'forbidden',
  NoModificationAllowedError: 'read-only',
  QuotaExceededError: 'disk-full',
};

/** What may throw as the browser does, as an outcome. */
export async function guarded<T>(work: () => Promise<T>): Promise<FileOutcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
    return fileFailed(FAULTS[name] ?? 'other', message);
  }
}

/** A folder that the browser has let the page have. */
export function handleFolder(folder: FileSystemDirectoryHandle): FolderPort {
  const fileNamed = async (name: string) => (await folder.getFileHandle(name)).getFile();
  return {
    list: () =>
      guarded(async () => {
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names;
      }),
    async look(name) {
      const file = await fileNamed(name).catch(() => null);
      return file && { size: file.size, changedAt: file.lastModified };
    },
    read: (name) => guarded(async () => new Uint8Array(await (await fileNamed(name)).arrayBuffer())),
    /** The browser writes beside the file and puts the new one in its place when it is closed. */
    write: (name, bytes) =>
      guarded(async () => {
        const file = await folder.getFileHandle(name, { create: true });
        const stream = await file.createWritable();
        await stream.write(bytes.slice());
        await stream.close();
        return null;
      }),
    async remove(name) {
      const removed = await guarded(() => folder.removeEntry(name));
      return removed.ok || removed.fault.why === 'not-found' ? done(null) : removed;
    },
  };
}
