import type { WriteOptions, WrittenFormat } from '#shared/exchange/write-file.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { FilesWorker } from './files.worker.ts';
import { inWorker, type WorkerOutcome } from './session.ts';

const create = () => new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });

/** Writes a network in a format that needs no drawing, away from the main thread; an abort ends it. */
export function writeInWorker(
  state: NetworkState,
  format: WrittenFormat,
  options: WriteOptions,
  signal?: AbortSignal,
): Promise<WorkerOutcome<Uint8Array<ArrayBuffer>>> {
  return inWorker<FilesWorker, Uint8Array<ArrayBuffer>>(
    create,
    (worker) => worker.write(state, format, options),
    { signal },
  );
}
