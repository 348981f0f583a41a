import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';
import { useT } from './i18n.ts';

interface Props {
  title: string;
  action: string;
  onClose: () => void;
  onDelete: () => void;
  children: ReactNode;
}

/** Asks before something goes; the text inside says what goes with it. Shown while it is mounted. */
export function DeletionQuestion({ title, action, onClose, onDelete, children }: Props) {
  const t = useT();
  return (
    <Dialog onClose={onClose} title={title}>
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button
          color="red.8"
          data-autofocus
          onClick={() => {
            onClose();
            onDelete();
          }}
        >
          {action}
        </Button>
      </Group>
    </Dialog>
  );
}
