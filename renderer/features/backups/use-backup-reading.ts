import { useEffect, useState } from 'react';
import { faultOf, readStored, type StoreFault } from '#renderer/store/actions.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import { type FileFault, type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { done, failed, type Outcome } from '#shared/base/outcome.ts';
import type { Past } from '#shared/changes/past.ts';
import { type Comparison, compareNetworks } from '#shared/compare/comparison/compare.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';

export interface BackupReading {
  data: NetworkData;
  past: Past;
  /** How many of its records could not be read. */
  unreadable: number;
  /** What has become of it since; null when its network is no longer here. */
  since: Comparison | null;
}

type Reading = Outcome<BackupReading, FileFault | WorkerFault | StoreFault>;

/** Reads a backup whole; null while it is being read. */
export function useBackupReading(read: () => Promise<FileOutcome<{ bytes: Uint8Array<ArrayBuffer> }>>): {
  reading: Reading | null;
  again: () => void;
} {
  const [reading, setReading] = useState<Reading | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads it again
  useEffect(() => {
    let wanted = true;
    setReading(null);
    const work = async (): Promise<Reading> => {
      const file = await read();
      if (!file.ok) return file;
      const unpacked = await withCopies((worker) => worker.read(file.value.bytes));
      if (!unpacked.ok) return unpacked;
      const { data, past, problems } = unpacked.value;
      if (!data) return fileFailed('damaged');
      const now = await readStored(data.network.id);
      if (!now.ok) return now;
      const since = now.value && compareNetworks(toState(data), now.value);
      return done({ data, past, unreadable: problems.length, since });
    };
    void work()
      .catch((error) => failed(faultOf(error)))
      .then((found) => {
        if (wanted) setReading(found);
      });
    return () => {
      wanted = false;
    };
  }, [read, attempt]);
  return { reading, again: () => setAttempt(attempt + 1) };
}
