import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import classes from './lists.module.css';

interface Props {
  label: string;
  value: string;
  /** Why this name cannot be taken; undefined when it can. */
  refusal?: (name: string) => string | undefined;
  onCommit: (name: string) => void;
}

/** The name of an entry, renamed in place. What is refused stays on the screen, and nothing changes. */
export function NameInput({ label, value, refusal, onCommit }: Props) {
  const t = useT();
  const [error, setError] = useState<string>();
  const draft = useDraft(value, (text) => {
    const name = text.trim();
    const problem = name === '' ? t('lists.labelNeeded') : name === value ? undefined : refusal?.(name);
    setError(problem);
    if (problem !== undefined) return false;
    if (name !== value) onCommit(name);
    return true;
  });
  return (
    <TextInput
      className={classes.name ?? ''}
      size="xs"
      aria-label={label}
      // Escape gives up what is typed before it closes the dialog.
      data-mantine-stop-propagation={draft.text !== value}
      value={draft.text}
      error={error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
