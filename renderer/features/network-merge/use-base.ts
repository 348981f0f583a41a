import { useEffect, useState } from 'react';
import { readSnapshot, snapshotsOf } from '#renderer/store/actions.ts';
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
export function useBase(mine: NetworkState, theirs: NetworkState, ancestors: readonly string[]): Base | null {
  const [base, setBase] = useState<Base | null>(null);
  useEffect(() => {
    let wanted = true;
    void findBase(mine, [...ancestors, contentHash(theirs)]).then((found) => wanted && setBase(found));
    return () => {
      wanted = false;
    };
  }, [mine, theirs, ancestors]);
  return base;
}

async function findBase(mine: NetworkState, hashes: readonly string[]): Promise<Base> {
  if (hashes.includes(contentHash(mine))) return { from: 'now', state: mine };
  const snapshot = lastCommon(await snapshotsOf(mine.network.id), hashes);
  const state = snapshot && (await readSnapshot(snapshot.id));
  return snapshot && state ? { from: 'snapshot', state, snapshot } : { from: 'nothing', state: null };
}
