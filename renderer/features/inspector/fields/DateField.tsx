import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { readPartialDate, showPartialDate } from '#renderer/kit/partial-date-input.ts';
import { useDraft } from '#renderer/kit/use-draft.ts';
import { localDay } from '#shared/base/day.ts';

interface Props {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  warning?: string | undefined;
  /** Offers today in one click, for "last checked on". */
  today?: boolean;
}

/** A date that may be known to the year or the month only. */
export function DateField({ label, value, onCommit, warning, today }: Props) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const draft = useDraft(showPartialDate(value), (text, show) => {
    const date = readPartialDate(text);
    setRefused(date === null);
    if (date === null) return false;
    if (date === value) show(showPartialDate(value));
    else onCommit(date);
    return true;
  });
  return (
    <TextInput
      label={label}
      placeholder={t('inspector.hint.date')}
      value={draft.text}
      error={refused ? t('inspector.error.date') : warning}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
      {...(today && {
        rightSectionWidth: 104,
        rightSection: (
          <Button size="compact-xs" variant="subtle" onClick={() => onCommit(localDay(new Date()))}>
            {t('inspector.field.today')}
          </Button>
        ),
      })}
    />
  );
}
