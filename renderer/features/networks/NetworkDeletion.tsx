import { Button, Group, Modal, Text } from '@mantine/core';
import { useT } from '#renderer/app/i18n.ts';
import { changeScreen, useScreen } from '#renderer/app/screen-state.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { remove } from './network-actions.ts';

/** Asks before a whole network goes. */
export function NetworkDeletion() {
  const t = useT();
  const deletion = useScreen((screen) => screen.deletion);
  const networks = useMaillage((state) => state.networks);
  const asked = deletion?.what === 'network' ? deletion : null;
  const summary = networks.find(({ id }) => id === asked?.id);
  const close = () => changeScreen({ deletion: null });
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={asked && t('networks.deleteTitle', { name: asked.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      {asked && (
        <>
          <Text size="sm">
            {t('networks.deleteText', {
              actors: t('shell.actorCount', { count: summary?.actorCount ?? 0 }),
              cooperations: t('shell.cooperationCount', { count: summary?.cooperationCount ?? 0 }),
            })}
          </Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              {t('shell.cancel')}
            </Button>
            <Button
              color="red.8"
              data-autofocus
              onClick={() => {
                close();
                void remove(asked.id, asked.name);
              }}
            >
              {t('networks.delete')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
