import { useEffect, useState } from 'react';
import { readSnapshot, type StoreFault, type StoreOutcome, snapshotsOf } from '#renderer/store/actions.ts';
import { done } from '#shared/base/outcome.ts';
import { type FoundBase, findBase, type KnownState } from '#shared/compare/merge/find-base.ts';
import { lineageOf, withState } from '#shared/compare/merge/lineage.ts';
import { baseOfOldFile, type MergeBase } from '#shared/compare/merge/merge-base.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { nameSent, nameState, withoutContacts } from '#shared/privacy/redaction/state-name.ts';
import type { NetworkFileInHand } from './state.ts';

/** What two networks were once, and by what it is known. */
export type Base =
  /** The open network as it is, or as it is but for contacts and sessions; or their file as it is. */
  | { from: 'now' | 'nowPublic' | 'theirs'; state: MergeBase }
  | { from: 'snapshot'; state: MergeBase; snapshot: Snapshot }
  /** A snapshot of which a file of an older version knows only actors, ties and collectives. */
  | { from: 'partly'; state: MergeBase; snapshot: Snapshot }
  /** Merges crossed each other, or went by a third. */
  | { from: 'several'; state: MergeBase; snapshots: readonly Snapshot[]; uncertain: boolean }
  | { from: 'nothing'; state: null };

/** Finds the last state that a colleague's network and the open one have in common; null while it is looked for. */
export function useBase(
  mine: NetworkState,
  theirs: NetworkState,
  file: Pick<NetworkFileInHand, 'ancestors' | 'without'>,
): { base: StoreOutcome<Base> | null; again: () => void } {
  const [base, setBase] = useState<StoreOutcome<Base> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks for it again
  useEffect(() => {
    let wanted = true;
    setBase(null);
    void baseOf(mine, theirs, file).then((found) => wanted && setBase(found));
    return () => {
      wanted = false;
    };
  }, [mine, theirs, file, attempt]);
  return { base, again: () => setAttempt(attempt + 1) };
}

async function baseOf(
  mine: NetworkState,
  theirs: NetworkState,
  { ancestors, without }: Pick<NetworkFileInHand, 'ancestors' | 'without'>,
): Promise<StoreOutcome<Base>> {
  const found = await snapshotsOf(mine.network.id);
  if (!found.ok) return found;
  const snapshots = found.value.filter(({ deletedAt }) => deletedAt === null);
  const [now, sent] = [nameState(mine), nameSent(theirs, without)];
  const faults: StoreFault[] = [];
  const copyOf = async (id: string): Promise<NetworkState | null> => {
    const copy = await readSnapshot(id);
    if (copy.ok) return copy.value;
    if (copy.fault.why !== 'copy') faults.push(copy.fault);
    return null;
  };
  const known: KnownState[] = [
    { name: now, read: async () => mine },
    { name: sent, read: async () => theirs },
    ...snapshots.flatMap(({ id, state, theirs: isTheirs = false }) =>
      state
        ? [{ name: { id: state.id, whole: state.whole[0] ?? null }, isTheirs, read: () => copyOf(id) }]
        : [],
    ),
  ];
  const base = await findBase({
    ...{ now, sent },
    mine: withState(lineageOf(mine.network, snapshots), now),
    theirs: withState(lineageOf(theirs.network), sent),
    known,
    withoutContacts,
  });
  const [fault] = faults;
  if (fault) return { ok: false, fault };
  if (base) return done(wordsOf(base, now.id, snapshots));
  const old = lastCommon(snapshots, [...ancestors, contentHash(theirs)]);
  const copy = old && (await copyOf(old.id));
  if (!old || !copy) return done({ from: 'nothing', state: null });
  return done({ from: 'partly', state: baseOfOldFile(copy), snapshot: old });
}

function wordsOf(
  { base: state, ids, uncertain }: FoundBase,
  now: string,
  snapshots: readonly Snapshot[],
): Base {
  const [only = '', ...others] = ids;
  const named = (id: string) => snapshots.find((snapshot) => snapshot.state?.id === id);
  if (others.length > 0 || uncertain) {
    return { from: 'several', state, uncertain, snapshots: ids.flatMap((id) => named(id) ?? []) };
  }
  const snapshot = named(only);
  if (only === now) return { from: state.contacts ? 'now' : 'nowPublic', state };
  return snapshot ? { from: 'snapshot', state, snapshot } : { from: 'theirs', state };
}

/** The last snapshot whose actors, ties and collectives a file of before version 0.2 has seen too. */
function lastCommon(snapshots: readonly Snapshot[], theirHashes: readonly string[]): Snapshot | null {
  const common = snapshots.filter(({ contentHash }) => theirHashes.includes(contentHash));
  return common.reduce<Snapshot | null>(
    (last, snapshot) => (last === null || snapshot.takenAt > last.takenAt ? snapshot : last),
    null,
  );
}
