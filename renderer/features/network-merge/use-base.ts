import { useEffect, useState } from 'react';
import { readSnapshot, type StoreOutcome, snapshotsOf } from '#renderer/store/actions.ts';
import { done } from '#shared/base/outcome.ts';
import { lastCommon } from '#shared/compare/merge/common-base.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';

/** What two networks were once: the open one as it is, a snapshot of it, or nothing that is known. */
export type Base =
  | { from: 'now'; state: NetworkState }
  | { from: 'snapshot'; state: NetworkState; snapshot: Snapshot }
  | { from: 'nothing'; state: null };

/** Finds the last state that a colleague's network and the open one have in common; null while it is looked for. */
export function useBase(
  mine: NetworkState,
  theirs: NetworkState,
  ancestors: readonly string[],
): { base: StoreOutcome<Base> | null; again: () => void } {
  const [base, setBase] = useState<StoreOutcome<Base> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks for it again
  useEffect(() => {
    let wanted = true;
    setBase(null);
    void findBase(mine, [...ancestors, contentHash(theirs)]).then((found) => wanted && setBase(found));
    return () => {
      wanted = false;
    };
  }, [mine, theirs, ancestors, attempt]);
  return { base, again: () => setAttempt(attempt + 1) };
}

async function findBase(mine: NetworkState, hashes: readonly string[]): Promise<StoreOutcome<Base>> {
  if (hashes.includes(contentHash(mine))) return done({ from: 'now', state: mine });
  const snapshots = await snapshotsOf(mine.network.id);
  if (!snapshots.ok) return snapshots;
  const snapshot = lastCommon(snapshots.value, hashes);
  if (!snapshot) return done({ from: 'nothing', state: null });
  const copy = await readSnapshot(snapshot.id);
  if (copy.ok) return done({ from: 'snapshot', state: copy.value, snapshot });
  return copy.fault.why === 'copy' ? done({ from: 'nothing', state: null }) : copy;
}
