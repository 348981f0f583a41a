import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './lists.module.css';

interface Props {
  label: string;
  refusal: (name: string) => string | undefined;
  onAdd: (name: string) => void;
}

/** A line to add one more entry; Enter adds it and leaves the line ready for the next. */
export function AddLine({ label, refusal, onAdd }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  function add(event: FormEvent): void {
    event.preventDefault();
    const trimmed = name.trim();
    const problem = trimmed === '' ? t('lists.labelNeeded') : refusal(trimmed);
    setError(problem);
    if (problem !== undefined) return;
    onAdd(trimmed);
    setName('');
  }
  return (
    <form className={classes.add} onSubmit={add}>
      <TextInput
        size="xs"
        label={label}
        value={name}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={14} />}>
        {t('lists.add')}
      </Button>
    </form>
  );
}
