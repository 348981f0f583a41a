import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { readNumber } from '#renderer/kit/partial-date-input.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { LARGEST_NUMBER } from '#shared/model/bounds.ts';

/** What it must not be below or above, where there is such a bound. */
interface Range {
  least?: number;
  most?: number;
}

interface Props {
  label: string;
  /** The name is said where it stands already. */
  hiddenLabel?: boolean;
  value: number | null;
  onCommit: (value: number | null) => void;
  range: Range;
}

/** A number, written with a comma or a point, with spaces or without; empty when it is not known. */
export function NumberField({ label, hiddenLabel = false, value, onCommit, range }: Props) {
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
          : rangeProblem(number, range, t);
    setError(problem && `${problem}. ${t('inspector.error.kept')}`);
    if (problem) return false;
    if (number !== value) onCommit(number);
    return true;
  });
  return (
    <TextInput
      {...(hiddenLabel ? { 'aria-label': label } : { label })}
      inputMode="decimal"
      value={draft.text}
      error={error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function rangeProblem(
  number: number,
  { least = -Infinity, most = Infinity }: Range,
  t: TFunction,
): string | null {
  if (Math.abs(number) > LARGEST_NUMBER) return t('inspector.error.tooLarge');
  if (number >= least && number <= most) return null;
  return most === Infinity
    ? t('inspector.error.atLeast', { least })
    : t('inspector.error.between', { least, most });
}
