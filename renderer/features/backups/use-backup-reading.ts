import { useEffect, useState } from 'react';
import { readStored } from '#renderer/store/actions.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import type { FileOutcome } from '#shared/base/file-fault.ts';
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

/** Reads a backup whole; null while it is being read, 'failed' when it cannot be. */
export function useBackupReading(
  read: () => Promise<FileOutcome<{ bytes: Uint8Array<ArrayBuffer> }>>,
): BackupReading | 'failed' | null {
  const [reading, setReading] = useState<BackupReading | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    const work = async (): Promise<BackupReading | 'failed'> => {
      const file = await read();
      if (!file.ok) return 'failed';
      const { data, past, problems } = await withCopies((worker) => worker.read(file.value.bytes));
      if (!data) return 'failed';
      const now = await readStored(data.network.id);
      return { data, past, unreadable: problems.length, since: now && compareNetworks(toState(data), now) };
    };
    void work()
      .catch((): 'failed' => 'failed')
      .then((found) => {
        if (wanted) setReading(found);
      });
    return () => {
      wanted = false;
    };
  }, [read]);
  return reading;
}
