import { lazy, Suspense } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { changeScreen, closeDialog, useScreen } from '../kit/screen-state.ts';

// Seldom needed: they come when they are asked for.
const DuplicatesDialog = lazy(async () => ({
  default: (await import('../features/duplicates/DuplicatesDialog.tsx')).DuplicatesDialog,
}));
const MergeDialog = lazy(async () => ({
  default: (await import('../features/duplicates/MergeDialog.tsx')).MergeDialog,
}));

const NetworkMergeDialog = lazy(async () => ({
  default: (await import('../features/network-merge/NetworkMergeDialog.tsx')).NetworkMergeDialog,
}));

/** The review of duplicates, and the merge of chosen actors or of a colleague's network. */
export function DuplicateScreens() {
  const state = useMaillage(({ current }) => current);
  const reviewing = useScreen(({ dialog }) => dialog === 'duplicates');
  const merging = useScreen((screen) => screen.merging);
  const file = useScreen((screen) => screen.mergingFile);
  if (!state) return null;
  return (
    <Suspense fallback={null}>
      {reviewing && <DuplicatesDialog state={state} onClose={closeDialog} />}
      {file && (
        <NetworkMergeDialog file={file} state={state} onClose={() => changeScreen({ mergingFile: null })} />
      )}
      {merging && <MergeDialog ids={merging} state={state} onClose={() => changeScreen({ merging: null })} />}
    </Suspense>
  );
}
