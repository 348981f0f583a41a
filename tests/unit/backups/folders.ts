import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFolder } from '#electron/disk-folder.ts';
import { handleFolder } from '#renderer/platform/handle-folder.ts';
import type { FolderPort } from '#shared/backups/keeper.ts';
import { fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';

/** A folder for the keeper, and what somebody else does with its files. */
export interface TestFolder {
  port: FolderPort;
  put(name: string, bytes: Uint8Array, changedAt?: Date): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  names(): Promise<string[]>;
  close(): Promise<void>;
}

type Files = Map<string, { bytes: Uint8Array<ArrayBuffer>; changedAt: number }>;

/** A clock of its own: two writes never look alike. */
let tick = 0;

function ofMap(files: Files, port: FolderPort): TestFolder {
  return {
    port,
    put: async (name, bytes, changedAt) => {
      files.set(name, { bytes: new Uint8Array(bytes), changedAt: changedAt?.getTime() ?? ++tick });
    },
    get: async (name) => files.get(name)?.bytes,
    names: async () => [...files.keys()],
    close: async () => undefined,
  };
}

export async function memoryFolder(): Promise<TestFolder> {
  const files: Files = new Map();
  return ofMap(files, {
    list: async () => done([...files.keys()]),
    look: async (name) => {
      const file = files.get(name);
      return file ? { size: file.bytes.length, changedAt: file.changedAt } : null;
    },
    read: async (name) => {
      const file = files.get(name);
      return file ? done(file.bytes.slice()) : fileFailed('not-found', name);
    },
    write: async (name, bytes) => {
      files.set(name, { bytes: new Uint8Array(bytes), changedAt: ++tick });
      return done(null);
    },
    remove: async (name) => {
      files.delete(name);
      return done(null);
    },
  });
}

/** The part of the browser's file system that is used, in memory: bytes are there once the stream is closed. */
export async function browserFolder(): Promise<TestFolder> {
  const files: Files = new Map();
  const missing = () => new DOMException('no such file', 'NotFoundError');
  const handle = {
    async *keys() {
      yield* [...files.keys()];
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw missing();
      if (!files.has(name)) files.set(name, { bytes: new Uint8Array(), changedAt: ++tick });
      return {
        async getFile() {
          const file = files.get(name);
          if (!file) throw missing();
          return new File([file.bytes], name, { lastModified: file.changedAt });
        },
        async createWritable() {
          const written: number[] = [];
          return {
            write: async (bytes: Uint8Array) => written.push(...bytes),
            close: async () => files.set(name, { bytes: new Uint8Array(written), changedAt: ++tick }),
          };
        },
      };
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw missing();
    },
  };
  return ofMap(files, handleFolder(handle as unknown as FileSystemDirectoryHandle));
}

/** A folder of the disk that is not there yet. */
export async function folderOnDisk(): Promise<TestFolder> {
  const root = await mkdtemp(join(tmpdir(), 'maillage-backups-'));
  const folder = join(root, 'not', 'yet');
  return {
    port: diskFolder(folder),
    async put(name, bytes, changedAt) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), bytes);
      if (changedAt) await utimes(join(folder, name), changedAt, changedAt);
    },
    get: async (name) => new Uint8Array(await readFile(join(folder, name))),
    names: () => readdir(folder).catch(() => []),
    close: () => rm(root, { recursive: true }),
  };
}
