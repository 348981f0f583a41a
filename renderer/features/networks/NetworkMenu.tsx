import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconAddressBook,
  IconAdjustmentsHorizontal,
  IconArrowMerge,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconHome,
  IconId,
  IconListDetails,
  IconMapPin,
  IconPencil,
  IconPlus,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { NameDialog } from '#renderer/kit/NameDialog.tsx';
import { openDialog } from '#renderer/kit/navigation.ts';
import { duplicate, open, rename } from '#renderer/kit/network-actions.ts';
import { changePanels } from '#renderer/kit/panels.ts';
import { closeNetwork } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { clearSelection } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './networks.module.css';

/** The menu holds the networks last changed; all of them are in the dialog. */
const LISTED = 8;

/** Which network is open, and the way to the others. */
export function NetworkMenu({ state: { network } }: { state: Pick<NetworkState, 'network'> }) {
  const t = useT();
  const networks = useMaillage((state) => state.networks);
  const [naming, setNaming] = useState<'rename' | 'duplicate' | null>(null);
  const listed = networks.filter(({ deletedAt }) => deletedAt === null).slice(0, LISTED);
  return (
    <>
      <Menu position="bottom-start" width={340}>
        <Menu.Target>
          <UnstyledButton
            className={classes.switcher}
            aria-label={t('networks.switcher', { name: network.name })}
          >
            <span className={classes.switcherName}>{network.name}</span>
            <IconChevronDown size={15} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('networks.title')}</Menu.Label>
          {listed.map(({ id, name, actorCount, cooperationCount }) => (
            <Menu.Item
              key={id}
              leftSection={
                id === network.id ? <IconCheck size={16} /> : <span style={{ width: 16, display: 'block' }} />
              }
              onClick={() => {
                if (id !== network.id) void open(id);
              }}
            >
              <div className={classes.itemName}>{name}</div>
              <div className={classes.itemCounts}>
                {t('shell.actorCount', { count: actorCount })} ·{' '}
                {t('shell.cooperationCount', { count: cooperationCount })}
              </div>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => openDialog('create-network')}>
            {t('networks.create')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconId size={16} />}
            onClick={() => {
              clearSelection();
              changePanels({ networkShown: true });
            }}
          >
            {t('networks.record')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setNaming('rename')}>
            {t('networks.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => setNaming('duplicate')}>
            {t('networks.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconAddressBook size={16} />} onClick={() => openDialog('contacts')}>
            {t('contacts.all')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMapPin size={16} />} onClick={() => openDialog('communes')}>
            {t('communes.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => openDialog('duplicates')}>
            {t('duplicates.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconAdjustmentsHorizontal size={16} />}
            onClick={() => openDialog('lists')}
          >
            {t('lists.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconListDetails size={16} />} onClick={() => openDialog('networks')}>
            {t('networks.manage')}
          </Menu.Item>
          <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => openDialog('backups')}>
            {t('backups.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHome size={16} />} onClick={closeNetwork}>
            {t('networks.closeNetwork')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <NameDialog
          of="networks"
          title={t(naming === 'rename' ? 'networks.renameTitle' : 'networks.duplicate')}
          action={t(naming === 'rename' ? 'networks.rename' : 'networks.duplicate')}
          initial={naming === 'rename' ? network.name : t('networks.copyOf', { name: network.name })}
          onClose={() => setNaming(null)}
          onDone={({ name }) =>
            naming === 'rename' ? rename(network.id, name) : duplicate(network.id, name)
          }
        />
      )}
    </>
  );
}
