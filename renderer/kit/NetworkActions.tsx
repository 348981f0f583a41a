import { Menu } from '@mantine/core';
import { IconCopy, IconPencil, IconTableExport, IconTrash } from '@tabler/icons-react';
import { useT } from './i18n.ts';
import { ask } from './intents.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { NameDialog } from './NameDialog.tsx';
import { duplicate, rename } from './network-actions.ts';

interface Named {
  id: string;
  name: string;
}

/** A network that is being given a name: its new one, or that of a copy. */
export interface Naming {
  what: 'rename' | 'duplicate';
  of: Named;
}

interface Props {
  network: Named;
  onNaming: (naming: Naming) => void;
  onExport?: () => void;
}

/** The menu of a network in a list of them. */
export function NetworkActions({ network, onNaming, onExport }: Props) {
  const t = useT();
  return (
    <MoreMenu label={t('networks.actionsOf', { name: network.name })}>
      <Menu.Item
        leftSection={<IconPencil size={16} />}
        onClick={() => onNaming({ what: 'rename', of: network })}
      >
        {t('networks.rename')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopy size={16} />}
        onClick={() => onNaming({ what: 'duplicate', of: network })}
      >
        {t('networks.duplicate')}
      </Menu.Item>
      {onExport && (
        <Menu.Item leftSection={<IconTableExport size={16} />} onClick={onExport}>
          {t('shell.export')}
        </Menu.Item>
      )}
      <Menu.Item
        c="var(--danger)"
        leftSection={<IconTrash size={16} />}
        onClick={() => ask({ what: 'delete-network', ...network })}
      >
        {t('networks.delete')}
      </Menu.Item>
    </MoreMenu>
  );
}

export function NameNetwork({ naming: { what, of }, onClose }: { naming: Naming; onClose: () => void }) {
  const t = useT();
  return (
    <NameDialog
      of="networks"
      title={t(what === 'rename' ? 'networks.renameTitle' : 'networks.duplicate')}
      action={t(what === 'rename' ? 'networks.rename' : 'networks.duplicate')}
      initial={what === 'rename' ? of.name : t('networks.copyOf', { name: of.name })}
      onClose={onClose}
      onDone={({ name }) => (what === 'rename' ? rename(of.id, name) : duplicate(of.id, name))}
    />
  );
}
