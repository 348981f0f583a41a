import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { Choices } from '#renderer/kit/choice/Choices.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { TERNARY, type Ternary } from '#shared/model/common.ts';
import { type ColumnOption, offered } from '#shared/tables/column.ts';
import classes from '../inspector.module.css';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly ColumnOption[];
  onCommit: (value: string) => void;
  /** May be left empty. */
  clearable?: boolean;
  autoFocus?: boolean;
}

/** One entry of a list. A stored value that the list no longer holds is shown as it is. */
export function ChoiceField({ label, value, options, onCommit, clearable, autoFocus }: ChoiceProps) {
  const t = useT();
  const said = options.find((option) => option.value === value)?.note;
  return (
    <div>
      <Choice
        label={label}
        options={withStored(options, [value])}
        value={value === '' ? null : value}
        onChange={(chosen) => onCommit(chosen ?? '')}
        clearLabel={clearable ? t('inspector.clear', { name: label }) : undefined}
        placeholder={t('inspector.unknown')}
        // One that is ready to be changed is not yet asked for its list.
        {...(autoFocus && { autoFocus, quiet: true })}
      />
      {said !== undefined && <p className={classes.optionNote}>{said}</p>}
    </div>
  );
}

interface ChoicesProps {
  label: string;
  value: readonly string[];
  options: readonly ColumnOption[];
  onCommit: (value: string[]) => void;
}

/** Several entries of a list. */
export function ChoicesField({ label, value, options, onCommit }: ChoicesProps) {
  const t = useT();
  return (
    <Choices
      label={label}
      data={withStored(options, value)}
      value={[...value]}
      onChange={onCommit}
      placeholder={value.length === 0 ? t('inspector.unknown') : ''}
    />
  );
}

interface TernaryProps {
  label: string;
  value: Ternary;
  onCommit: (value: Ternary) => void;
}

/** Yes, no, or not known. */
export function TernaryField({ label, value, onCommit }: TernaryProps) {
  const t = useT();
  return (
    <SegmentedField
      label={label}
      value={value}
      options={TERNARY.map((answer) => ({ value: answer, label: t(`model.ternary.${answer}`) }))}
      onCommit={onCommit}
    />
  );
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onCommit: (value: T) => void;
}

/** A few answers side by side. */
export function SegmentedField<T extends string>({ label, value, options, onCommit }: SegmentedProps<T>) {
  const id = useId();
  return (
    <div>
      <div className={classes.fieldLabel} id={id}>
        {label}
      </div>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        size="xs"
        data={[...options]}
        value={value}
        onChange={(answer) => onCommit(answer as T)}
      />
    </div>
  );
}

function withStored(options: readonly ColumnOption[], stored: readonly string[]): ColumnOption[] {
  const known = new Set(options.map((option) => option.value));
  const missing = stored.filter((value) => value !== '' && !known.has(value));
  return [...offered(options, stored), ...missing.map((value) => ({ value, label: value }))];
}
