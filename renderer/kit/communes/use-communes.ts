import { useEffect } from 'react';
import { create } from 'zustand';
import { type CommuneDirectory, readDirectory } from '#shared/communes/directory.ts';

interface Communes {
  phase: 'asleep' | 'loading' | 'ready' | 'failed';
  directory: CommuneDirectory | null;
}

const useStore = create<Communes>()(() => ({ phase: 'asleep', directory: null }));

/** Reads the communes the first time that anything asks for them. */
async function wake(): Promise<void> {
  const { phase } = useStore.getState();
  if (phase === 'loading' || phase === 'ready') return;
  useStore.setState({ phase: 'loading' });
  try {
    const { default: asset } = await import('virtual:communes');
    useStore.setState({ phase: 'ready', directory: readDirectory(asset) });
  } catch {
    useStore.setState({ phase: 'failed' });
  }
}

/** The communes of France, once they are `wanted` and read; the app goes on without them until then. */
export function useCommunes(wanted: boolean): Communes {
  useEffect(() => {
    if (wanted) void wake();
  }, [wanted]);
  return useStore();
}
