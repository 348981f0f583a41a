import { useEffect, useState } from 'react';
import { type StoreOutcome, watchSnapshots } from '#renderer/store/actions.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';

/** The snapshots of a network, the newest first, kept up to date; null until they are read. */
export function useSnapshots(networkId: string): {
  snapshots: StoreOutcome<readonly Snapshot[]> | null;
  again: () => void;
} {
  const [found, setFound] = useState<StoreOutcome<readonly Snapshot[]> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt watches anew
  useEffect(() => watchSnapshots(networkId, setFound), [networkId, attempt]);
  return { snapshots: found, again: () => setAttempt(attempt + 1) };
}
