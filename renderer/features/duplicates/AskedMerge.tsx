import { lazy } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { forgetMerge, useMerging } from './state.ts';

// Seldom needed: it comes when it is asked for.
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

/** The comparison of actors that may be one, while it is asked for. */
export function AskedMerge() {
  const state = useMaillage(({ current }) => current);
  const ids = useMerging(({ merging }) => merging);
  return state && ids && <MergeDialog ids={ids} state={state} onClose={forgetMerge} />;
}
