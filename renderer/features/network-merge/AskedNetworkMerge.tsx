import { lazy } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { forgetNetworkMerge, useNetworkMerge } from './state.ts';

// Seldom needed: it comes when it is asked for.
const NetworkMergeDialog = lazy(async () => ({
  default: (await import('./NetworkMergeDialog.tsx')).NetworkMergeDialog,
}));

/** The merge of a colleague's network, while it is asked for. */
export function AskedNetworkMerge() {
  const state = useMaillage(({ current }) => current);
  const file = useNetworkMerge((merge) => merge.file);
  return state && file && <NetworkMergeDialog file={file} state={state} onClose={forgetNetworkMerge} />;
}
