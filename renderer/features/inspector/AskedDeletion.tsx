import { lazy } from 'react';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useInspector } from './state.ts';

const DeletionDialog = lazy(async () => ({ default: (await import('./DeletionDialog.tsx')).DeletionDialog }));

/** The question before records go, while it is asked. */
export function AskedDeletion({ state }: { state: NetworkState }) {
  const asked = useInspector(({ deletion }) => deletion !== null);
  return asked && <DeletionDialog state={state} />;
}
