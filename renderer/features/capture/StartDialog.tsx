import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { formatPartialDate } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { localDay } from '#shared/base/day.ts';
import { closeCapture, useCapture } from './capture-state.ts';
import { beginSession } from './session-actions.ts';

/** Asks for the name and the day of a session. Shown while it is mounted. */
export function StartDialog() {
  const t = useT();
  const language = useLanguage();
  const next = useCapture((capture) => capture.next);
  const [day, setDay] = useState(() => localDay(new Date()));
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  // The usual name goes with the day for as long as nobody has written another.
  const name = typed ?? t('capture.defaultName', { date: formatPartialDate(day, language) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(name.trim() === '');
    if (name.trim() === '') return;
    useCapture.setState({ panel: next, next: null });
    void beginSession(name.trim(), day);
  };
  return (
    <Dialog onClose={closeCapture} title={t('capture.start')}>
      <form onSubmit={submit} noValidate>
        {next !== null && (
          <Text size="sm" mb="xs">
            {t('capture.startFirst')}
          </Text>
        )}
        <TextInput
          label={t('capture.name')}
          value={name}
          data-autofocus
          error={refused && name.trim() === '' ? t('capture.nameRequired') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <TextInput
          mt="sm"
          type="date"
          label={t('capture.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Text size="sm" mt="sm" c="var(--muted)">
          {t('capture.startText')}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={closeCapture}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit">{t('capture.begin')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
