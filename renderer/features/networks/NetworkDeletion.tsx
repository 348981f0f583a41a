import { Text } from '@mantine/core';
import { Ask } from '#renderer/kit/Ask.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { changeScreen, useScreen } from '#renderer/kit/screen-state.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { remove } from './network-actions.ts';

/** Asks before a whole network goes. */
export function NetworkDeletion() {
  const t = useT();
  const deletion = useScreen((screen) => screen.deletion);
  const networks = useMaillage((state) => state.networks);
  if (deletion?.what !== 'network') return null;
  const close = () => changeScreen({ deletion: null });
  const summary = networks.find(({ id }) => id === deletion.id);
  return (
    <Ask
      danger
      title={t('networks.deleteTitle', { name: deletion.name })}
      action={t('networks.delete')}
      onClose={close}
      onConfirm={() => {
        close();
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
