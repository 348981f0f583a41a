import { useEffect, useMemo, useState } from 'react';
import { readSnapshot } from '#renderer/store/actions.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { StoryStep } from '#shared/model/story.ts';

/** What snapshots hold, by their ids: null for one that cannot be had, none yet for one that is being read. */
export type Copies = ReadonlyMap<string, NetworkState | null>;

/** Reads the snapshots that steps show, each once. */
export function useCopies(steps: readonly Pick<StoryStep, 'snapshotId'>[]): Copies {
  const [copies, setCopies] = useState<Copies>(() => new Map());
  const wanted = useMemo(
    () => [...new Set(steps.flatMap(({ snapshotId }) => snapshotId ?? []))].sort().join('\n'),
    [steps],
  );
  useEffect(() => {
    let current = true;
    for (const id of wanted.split('\n').filter(Boolean)) {
      void readSnapshot(id).then((copy) => {
        // A step says in its place that its snapshot cannot be had.
        if (current) setCopies((before) => new Map([...before, [id, copy.ok ? copy.value : null]]));
      });
    }
    return () => {
      current = false;
    };
  }, [wanted]);
  return copies;
}
