import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { readNumber } from '#renderer/kit/partial-date-input.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';

interface Props {
  label: string;
  value: number | null;
  onCommit: (value: number | null) => void;
  /** Bounds of the model, with the words that say them. */
  range?: { min: number; max: number; error: string };
}

/** A number, written with a comma or a point, with spaces or without; empty when it is not known. */
export function NumberField({ label, value, onCommit, range }: Props) {
  const t = useT();
  const language = useLanguage();
  const [error, setError] = useState<string | null>(null);
  const shown = value === null ? '' : String(value).replace('.', language === 'fr' ? ',' : '.');
  const draft = useDraft(shown, (text) => {
    const number = readNumber(text);
    const problem =
      number === null
        ? null
        : Number.isNaN(number)
          ? t('inspector.error.number')
          : range && (number < range.min || number > range.max)
            ? range.error
            : null;
    setError(problem && `${problem}. ${t('inspector.error.kept')}`);
    if (problem) return false;
    if (number !== value) onCommit(number);
    return true;
  });
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={draft.text}
      error={error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
