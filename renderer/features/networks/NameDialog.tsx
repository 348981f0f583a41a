import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '#renderer/app/i18n.ts';

interface Props {
  title: string;
  action: string;
  initial: string;
  onClose: () => void;
  onNamed: (name: string) => void;
}

/** Asks for the name of a network. Shown while it is mounted. */
export function NameDialog({ title, action, initial, onClose, onNamed }: Props) {
  const t = useT();
  const [name, setName] = useState(initial);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    setRefused(trimmed === '');
    if (trimmed === '') return;
    onClose();
    onNamed(trimmed);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          label={t('networks.name')}
          placeholder={t('networks.namePlaceholder')}
          value={name}
          data-autofocus
          required
          withAsterisk={false}
          error={refused && name.trim() === '' ? t('networks.nameRequired') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </form>
    </Modal>
  );
}
