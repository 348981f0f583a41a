import { Modal } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { MergeForm } from './MergeForm.tsx';

interface Props {
  ids: readonly string[];
  state: NetworkState;
  onClose: () => void;
}

/** Chosen actors to be made one. */
export function MergeDialog({ ids, state, onClose }: Props) {
  const t = useT();
  const actors = ids.flatMap((id) => state.actors.get(id) ?? []);
  return (
    <Modal
      opened={actors.length > 1}
      onClose={onClose}
      title={t('duplicates.merge.title')}
      size="min(1080px, 94vw)"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <MergeForm actors={actors} state={state} onMerged={onClose} />
    </Modal>
  );
}
