import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useFocusReturned } from '#renderer/kit/Dialog.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { NameNetwork, type Naming, NetworkActions } from '#renderer/kit/NetworkActions.tsx';
import { openDialog } from '#renderer/kit/navigation.ts';
import { open, restore } from '#renderer/kit/network-actions.ts';
import { type NetworkSummary, useMaillage } from '#renderer/store/store.ts';
import classes from './networks.module.css';

/** All networks of this computer, and those that were deleted and can still come back. */
export function NetworksDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  useFocusReturned();
  const networks = useMaillage((state) => state.networks);
  const [naming, setNaming] = useState<Naming | null>(null);
  const living = networks.filter(({ deletedAt }) => deletedAt === null);
  const deleted = networks.filter(({ deletedAt }) => deletedAt !== null);
  return (
    <>
      <Modal
        opened={naming === null}
        onClose={onClose}
        title={t('networks.title')}
        size={560}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        transitionProps={{ duration: 0 }}
      >
        <ul>
          {living.map((network) => (
            <li key={network.id} className={classes.line}>
              <Summary network={network} />
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('networks.openNamed', { name: network.name })}
                onClick={() => void open(network.id).then((done) => done && onClose())}
              >
                {t('networks.open')}
              </Button>
              <NetworkActions network={{ id: network.id, name: network.name }} onNaming={setNaming} />
            </li>
          ))}
        </ul>
        {deleted.length > 0 && (
          <section aria-label={t('networks.deletedSection')}>
            <Text fw={700} size="sm" mt="lg">
              {t('networks.deletedSection')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('networks.deletedHint')}
            </Text>
            <ul>
              {deleted.map((network) => (
                <li key={network.id} className={classes.line}>
                  <Summary network={network} />
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconRestore size={15} />}
                    aria-label={t('networks.restoreNamed', { name: network.name })}
                    onClick={() => void restore(network.id)}
                  >
                    {t('networks.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Group justify="flex-end" mt="lg">
          <Button leftSection={<IconPlus size={16} />} onClick={() => openDialog('create-network')}>
            {t('networks.create')}
          </Button>
        </Group>
      </Modal>
      {naming && <NameNetwork naming={naming} onClose={() => setNaming(null)} />}
    </>
  );
}

function Summary({ network }: { network: NetworkSummary }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className={classes.summary}>
      <div className={classes.itemName}>{network.name}</div>
      <div className={classes.itemCounts}>
        {[
          network.territory,
          t('shell.actorCount', { count: network.actorCount }),
          t('shell.cooperationCount', { count: network.cooperationCount }),
          network.damaged
            ? t('recovery.damagedRow')
            : t('networks.changedAt', { date: formatDay(network.updatedAt, language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </div>
  );
}
