import { Text } from '@mantine/core';
import { Ask } from '#renderer/kit/Ask.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { remove } from '#renderer/kit/network-actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { forgetNetworkDeletion, useDeleting } from './state.ts';

/** Asks before a whole network goes. */
export function NetworkDeletion() {
  const t = useT();
  const deletion = useDeleting(({ deleting }) => deleting);
  const networks = useMaillage((state) => state.networks);
  if (!deletion) return null;
  const summary = networks.find(({ id }) => id === deletion.id);
  return (
    <Ask
      danger
      title={t('networks.deleteTitle', { name: deletion.name })}
      action={t('networks.delete')}
      onClose={forgetNetworkDeletion}
      onConfirm={() => {
        forgetNetworkDeletion();
        void remove(deletion.id, deletion.name);
      }}
    >
      <Text size="sm">
        {t('networks.deleteText', {
          actors: t('shell.actorCount', { count: summary?.actorCount ?? 0 }),
          cooperations: t('shell.cooperationCount', { count: summary?.cooperationCount ?? 0 }),
        })}
      </Text>
    </Ask>
  );
}
