import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import classes from '../inspector.module.css';

interface Props {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  /** What is doubtful about the stored value; it is kept all the same. */
  warning?: string | undefined;
  required?: boolean;
  multiline?: boolean;
  description?: string;
  autoFocus?: boolean;
}

/** A line or a paragraph of text. */
export function TextField({ label, value, onCommit, warning, required, multiline, ...rest }: Props) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const draft = useDraft(
    value,
    (text) => {
      const trimmed = text.trim();
      setRefused(required === true && trimmed === '');
      if (required && trimmed === '') return false;
      if (trimmed !== value) onCommit(trimmed);
      return true;
    },
    multiline,
  );
  const shared = {
    label,
    value: draft.text,
    onBlur: draft.onBlur,
    onKeyDown: draft.onKeyDown,
    error: refused ? `${t('inspector.error.nameRequired')}. ${t('inspector.error.kept')}` : warning,
    required: required ?? false,
    withAsterisk: false,
    ...rest,
  };
  return multiline ? (
    <Textarea
      {...shared}
      classNames={{ input: classes.growing ?? '' }}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => draft.onChange(event.currentTarget.value)} />
  );
}
