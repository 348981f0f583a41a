import { useEffect, useState } from 'react';
import { readSnapshot, type StoreFault, type StoreOutcome } from '#renderer/store/actions.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { NOW } from './now.ts';

interface Copy {
  state: NetworkState | null;
  fault: StoreFault | null;
}

/** What a snapshot holds, or the network itself for `NOW`; null while it is being read. */
export function useCopy(id: string, now: NetworkState): Copy {
  const [read, setRead] = useState<{ id: string; copy: StoreOutcome<NetworkState> } | null>(null);
  useEffect(() => {
    if (id === NOW) return;
    let wanted = true;
    void readSnapshot(id).then((copy) => wanted && setRead({ id, copy }));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (id === NOW) return { state: now, fault: null };
  if (read?.id !== id) return { state: null, fault: null };
  return read.copy.ok ? { state: read.copy.value, fault: null } : { state: null, fault: read.copy.fault };
}
