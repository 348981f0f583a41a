import { useEffect, useState } from 'react';
import { patchesSince } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Change } from '#shared/commands/patch.ts';
import { netChanges } from '#shared/history/net-changes.ts';

/** What the network's changes since a moment amount to, read anew at each change; null while being read. */
export function useNetChanges(
  networkId: string,
  since: string,
): { changes: Change[] | null; failed: boolean } {
  const appliedSeq = useMaillage((store) => store.appliedSeq);
  const [changes, setChanges] = useState<Change[] | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new change is a reason to read again
  useEffect(() => {
    const stop = new AbortController();
    patchesSince(networkId, since, stop.signal)
      .then((patches) => {
        if (stop.signal.aborted) return;
        setChanges(netChanges(patches));
        setFailed(false);
      })
      .catch(() => !stop.signal.aborted && setFailed(true));
    return () => stop.abort();
  }, [networkId, since, appliedSeq]);
  return { changes, failed };
}
