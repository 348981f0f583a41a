import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '#renderer/app/i18n.ts';
import type { SnapshotWords } from '#shared/model/snapshot.ts';

interface Props {
  title: string;
  action: string;
  initial: SnapshotWords;
  /** Whether a note may be given with the name. */
  noted?: boolean;
  onClose: () => void;
  onDone: (words: SnapshotWords) => void;
}

/** Asks for the name of a snapshot, and for what is to be remembered of it. */
export function WordsDialog({ title, action, initial, noted = true, onClose, onDone }: Props) {
  const t = useT();
  const [name, setName] = useState(initial.name);
  const [note, setNote] = useState(initial.note);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    setRefused(trimmed === '');
    if (trimmed === '') return;
    onClose();
    onDone({ name: trimmed, note: note.trim() });
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
        <Stack gap="sm">
          <TextInput
            label={t('snapshots.name')}
            value={name}
            data-autofocus
            required
            withAsterisk={false}
            error={refused && name.trim() === '' ? t('snapshots.nameRequired') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          {noted && (
            <Textarea
              label={t('snapshots.note')}
              placeholder={t('snapshots.notePlaceholder')}
              value={note}
              autosize
              minRows={2}
              maxRows={6}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Stack>
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
