import { useEffect, useMemo, useState } from 'react';
import { patchesSince } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { netChanges } from '#shared/changes/history/net-changes.ts';
import type { Change, Patch } from '#shared/changes/patch.ts';

/** What the network's changes since a moment amount to, read anew at each change; null while being read. */
export function useNetChanges(
  networkId: string,
  since: string,
): { changes: Change[] | null; failed: boolean } {
  const { patches, failed } = usePatches(networkId, since);
  const changes = useMemo(() => patches && netChanges(patches), [patches]);
  return { changes, failed };
}

/** Every patch since a moment, oldest first, read anew at each change; null while being read. */
export function usePatches(networkId: string, since: string): { patches: Patch[] | null; failed: boolean } {
  const appliedSeq = useMaillage((store) => store.appliedSeq);
  const [patches, setPatches] = useState<Patch[] | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new change is a reason to read again
  useEffect(() => {
    const stop = new AbortController();
    void patchesSince(networkId, since, stop.signal).then((read) => {
      if (stop.signal.aborted) return;
      if (read.ok) setPatches(read.value);
      setFailed(!read.ok);
    });
    return () => stop.abort();
  }, [networkId, since, appliedSeq]);
  return { patches, failed };
}
