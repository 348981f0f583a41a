import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderPort } from '#shared/backups/keeper.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import { fileFault, readChosenFile, writeAtomically } from './files.ts';

/** A folder of the disk. */
export function diskFolder(path: string): FolderPort {
  const pathOf = (name: string) => join(path, name);
  return {
    list: () => guarded(() => namesIn(path)),
    async look(name) {
      const found = await stat(pathOf(name)).catch(() => null);
      return found?.isFile() ? { size: found.size, changedAt: found.mtimeMs } : null;
    },
    async read(name) {
      const file = await readChosenFile(pathOf(name));
      return file.ok ? done(file.value.bytes) : file;
    },
    async write(name, bytes) {
      const made = await guarded(() => mkdir(path, { recursive: true }));
      return made.ok ? writeAtomically(pathOf(name), bytes) : made;
    },
    remove: (name) =>
      guarded(async () => {
        await rm(pathOf(name), { force: true });
        return null;
      }),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<FileOutcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    return fileFault(error);
  }
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
