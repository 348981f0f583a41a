import { expose, transfer } from 'comlink';
import { type WriteOptions, type WrittenFormat, writeFile } from '#shared/exchange/write-file.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

const worker = {
  /** Writes a network in a format that needs no drawing. */
  async write(state: NetworkState, format: WrittenFormat, options: WriteOptions) {
    const bytes = await writeFile(state, format, options);
    return transfer(bytes, [bytes.buffer]);
  },
};
export type FilesWorker = typeof worker;

expose(worker);
