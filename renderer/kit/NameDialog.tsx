import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { useT } from './i18n.ts';
import { useUnsaved } from './unsaved.ts';

interface Words {
  name: string;
  note: string;
}

interface Props {
  /** Whose words its fields bear. */
  of: 'networks' | 'snapshots';
  title: string;
  action: string;
  initial: string;
  /** The note to begin with, where one may be given with the name. */
  note?: string;
  onClose: () => void;
  /** Whether it could be done; what was typed stays when it could not. */
  onDone: (words: Words) => Promise<boolean>;
}

/** Asks for a name, and for what is to be remembered of the thing named. Shown while it is mounted. */
export function NameDialog({ of, title, action, initial, note, onClose, onDone }: Props) {
  const t = useT();
  const [words, setWords] = useState<Words>({ name: initial, note: note ?? '' });
  const [refused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  useUnsaved(!busy && (words.name !== initial || words.note !== (note ?? '')));
  const name = words.name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(name === '');
    if (name === '' || busy) return;
    setBusy(true);
    const isDone = await onDone({ name, note: words.note.trim() });
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t(`${of}.name`)}
            {...(of === 'networks' && { placeholder: t('networks.namePlaceholder') })}
            value={words.name}
            data-autofocus
            required
            withAsterisk={false}
            error={refused && name === '' ? t(`${of}.nameRequired`) : undefined}
            onChange={(event) => setWords({ ...words, name: event.currentTarget.value })}
            onFocus={(event) => event.currentTarget.select()}
          />
          {note !== undefined && (
            <Textarea
              label={t('snapshots.note')}
              placeholder={t('snapshots.notePlaceholder')}
              value={words.note}
              autosize
              minRows={2}
              maxRows={6}
              onChange={(event) => setWords({ ...words, note: event.currentTarget.value })}
            />
          )}
        </Stack>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
