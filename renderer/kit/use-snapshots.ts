import { useEffect, useState } from 'react';
import { watchSnapshots } from '#renderer/store/actions.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';

/** The snapshots of a network, the newest first, kept up to date; null until they are read. */
export function useSnapshots(networkId: string): readonly Snapshot[] | null {
  const [found, setFound] = useState<readonly Snapshot[] | null>(null);
  useEffect(() => watchSnapshots(networkId, setFound), [networkId]);
  return found;
}
