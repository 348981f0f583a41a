import { useEffect, useState } from 'react';
import { readSnapshot } from '#renderer/store/actions.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { NOW } from './now.ts';

interface Copy {
  state: NetworkState | null;
  failed: boolean;
}

/** What a snapshot holds, or the network itself for `NOW`; null while it is being read. */
export function useCopy(id: string, now: NetworkState): Copy {
  const [read, setRead] = useState<{ id: string; state: NetworkState | null } | null>(null);
  useEffect(() => {
    if (id === NOW) return;
    let wanted = true;
    void readSnapshot(id)
      .catch(() => null)
      .then((state) => wanted && setRead({ id, state }));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (id === NOW) return { state: now, failed: false };
  return read?.id === id
    ? { state: read.state, failed: read.state === null }
    : { state: null, failed: false };
}
