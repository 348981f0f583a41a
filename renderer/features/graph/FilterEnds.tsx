import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { readNumber, readPartialDate, showPartialDate } from '#renderer/kit/partial-date-input.ts';
import { useFollowing } from '#renderer/kit/use-following.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import { own } from '#shared/base/own.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type AmountRange, amountRangeSchema, type Period, periodSchema } from '#shared/model/view.ts';
import { unknownOf } from '#shared/network/filters/facets.ts';
import classes from './graph.module.css';

interface Props {
  state: NetworkState;
  field: string;
  title: string;
}

const NO_RANGE = amountRangeSchema.parse({});
const NO_PERIOD = periodSchema.parse({});

/** A filter by the least and the greatest amount. */
export function FilterRange({ state, field, title }: Props) {
  const t = useT();
  const language = useLanguage();
  const range = useView(({ settings }) => own(settings.filters.ranges, field)) ?? NO_RANGE;
  const change = (part: Partial<AmountRange>) => {
    const { filters } = useView.getState().settings;
    changeView({ filters: { ...filters, ranges: { ...filters.ranges, [field]: { ...range, ...part } } } });
  };
  const show = (value: number | null) =>
    value === null ? '' : String(value).replace('.', language === 'fr' ? ',' : '.');
  const read = (text: string) => {
    const value = readNumber(text);
    return Number.isNaN(value) ? undefined : value;
  };
  const common = { read, error: t('exploring.filters.notNumber') };
  return (
    <>
      <div className={classes.ends}>
        <End
          {...common}
          label={t('exploring.filters.fromOf', { field: title })}
          short={t('exploring.filters.from')}
          value={show(range.from)}
          onCommit={(from) => change({ from })}
        />
        <End
          {...common}
          label={t('exploring.filters.toOf', { field: title })}
          short={t('exploring.filters.to')}
          value={show(range.to)}
          onCommit={(to) => change({ to })}
        />
      </div>
      <Unknown
        state={state}
        field={field}
        means="range"
        checked={range.unknown}
        onChange={(unknown) => change({ unknown })}
      />
    </>
  );
}

/** A filter by the first and the last date. */
export function FilterPeriod({ state, field, title }: Props) {
  const t = useT();
  const period = useView(({ settings }) => own(settings.filters.periods, field)) ?? NO_PERIOD;
  const change = (part: Partial<Period>) => {
    const { filters } = useView.getState().settings;
    changeView({ filters: { ...filters, periods: { ...filters.periods, [field]: { ...period, ...part } } } });
  };
  const read = (text: string) => readPartialDate(text) ?? undefined;
  const common = { read, error: t('exploring.filters.notDate'), placeholder: t('exploring.filters.date') };
  return (
    <>
      <div className={classes.ends}>
        <End
          {...common}
          label={t('exploring.filters.afterOf', { field: title })}
          short={t('exploring.filters.after')}
          value={showPartialDate(period.from)}
          onCommit={(from) => change({ from })}
        />
        <End
          {...common}
          label={t('exploring.filters.beforeOf', { field: title })}
          short={t('exploring.filters.before')}
          value={showPartialDate(period.to)}
          onCommit={(to) => change({ to })}
        />
      </div>
      <Unknown
        state={state}
        field={field}
        means="period"
        checked={period.unknown}
        onChange={(unknown) => change({ unknown })}
      />
    </>
  );
}

interface EndProps<T> {
  label: string;
  short: string;
  value: string;
  placeholder?: string;
  error: string;
  /** undefined when the text is not understood. */
  read: (text: string) => T | undefined;
  onCommit: (value: T) => void;
}

/** One end of a range: it filters when it is complete, on leaving the field or by Enter. */
function End<T>({ label, short, value, placeholder, error, read, onCommit }: EndProps<T>) {
  const [text, setText] = useFollowing(value, value);
  const [refused, setRefused] = useFollowing(value, false);
  const commit = () => {
    const end = read(text);
    setRefused(end === undefined);
    if (end !== undefined && text.trim() !== value) onCommit(end);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      leftSection={<span className={classes.endWord}>{short}</span>}
      leftSectionWidth={30}
      value={text}
      error={refused && error}
      {...(placeholder && { title: placeholder })}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

interface UnknownProps {
  state: NetworkState;
  field: string;
  means: 'range' | 'period';
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether what is not known stays: it is never taken for a nought. */
function Unknown({ state, field, means, checked, onChange }: UnknownProps) {
  const t = useT();
  const language = useLanguage();
  const count = useMemo(() => unknownOf(state, field, means), [state, field, means]);
  return (
    <label className={classes.filterRow}>
      <input
        type="checkbox"
        className={classes.checkbox}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={classes.filterLabel}>{t('exploring.filters.unknown')}</span>
      <span className={classes.filterCount}>{formatNumber(count, language)}</span>
    </label>
  );
}
