import { Button, Checkbox, Divider, ScrollArea, SegmentedControl, Stack, TextInput } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsDiff,
  IconEyeOff,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { ColumnFilter, TableSort } from '#shared/tables/arrange.ts';
import type { Column } from '#shared/tables/column.ts';

interface Props<R> {
  column: Column<R>;
  sort: TableSort | null;
  filter: ColumnFilter;
  counts: ReadonlyMap<string, number>;
  onSort: (sort: TableSort | null) => void;
  onFilter: (filter: ColumnFilter) => void;
  onMove: (by: number) => void;
  onWidth: (by: number) => void;
  onHide?: () => void;
  onDone: () => void;
}

/** Beyond so many values a list says less than a search. */
const MOST_VALUES = 60;

/** All that can be done to one column, by keys as well. */
export function ColumnMenu<R>(props: Props<R>) {
  const { column, sort, filter, counts, onSort, onFilter, onDone } = props;
  const t = useT();
  const language = useLanguage();
  const listed = column.options.length > 0 && column.options.length <= MOST_VALUES;
  const values = filter.values ?? [];
  const sortedHere = sort?.column === column.id ? sort : null;
  const item = (label: string, icon: ReactNode, act: () => void, keepOpen = false) => (
    <Button
      key={label}
      variant="subtle"
      color="gray"
      c="var(--ink)"
      size="compact-sm"
      justify="start"
      fullWidth
      leftSection={icon}
      onClick={() => {
        act();
        if (!keepOpen) onDone();
      }}
    >
      {label}
    </Button>
  );
  const setValue = (value: string, on: boolean) => {
    const next = on ? [...values, value] : values.filter((other) => other !== value);
    const { values: _before, ...rest } = filter;
    onFilter(next.length > 0 ? { ...rest, values: next } : rest);
  };
  return (
    <Stack gap={4}>
      {item(t('tables.sortUp'), <IconSortAscending size={15} />, () =>
        onSort({ column: column.id, descending: false }),
      )}
      {item(t('tables.sortDown'), <IconSortDescending size={15} />, () =>
        onSort({ column: column.id, descending: true }),
      )}
      {sortedHere && item(t('tables.sortNone'), null, () => onSort(null))}
      <Divider />
      <TextInput
        size="xs"
        label={t('tables.filterText')}
        value={filter.text ?? ''}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone();
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('tables.filter')}
        value={filter.filled === undefined ? 'any' : filter.filled ? 'filled' : 'empty'}
        data={[
          { value: 'any', label: t('tables.filterAny') },
          { value: 'filled', label: t('tables.filterFilled') },
          { value: 'empty', label: t('tables.filterEmpty') },
        ]}
        onChange={(chosen) => {
          const { filled: _before, ...rest } = filter;
          onFilter(chosen === 'any' ? rest : { ...rest, filled: chosen === 'filled' });
        }}
      />
      {listed && (
        <ScrollArea.Autosize mah={190} type="auto">
          <Stack gap={5} py={4} role="group" aria-label={t('tables.filterValues')}>
            {[...column.options, { value: '', label: t('tables.noValue') }].map(({ value, label }) => {
              const count = counts.get(value) ?? 0;
              return count === 0 && !values.includes(value) ? null : (
                <Checkbox
                  key={value}
                  size="xs"
                  label={`${label} (${formatNumber(count, language)})`}
                  checked={values.includes(value)}
                  onChange={(event) => setValue(value, event.currentTarget.checked)}
                />
              );
            })}
          </Stack>
        </ScrollArea.Autosize>
      )}
      <Divider />
      {item(t('tables.left'), <IconArrowLeft size={15} />, () => props.onMove(-1), true)}
      {item(t('tables.right'), <IconArrowRight size={15} />, () => props.onMove(1), true)}
      {item(t('tables.wider'), <IconArrowsDiff size={15} />, () => props.onWidth(40), true)}
      {item(t('tables.narrower'), <IconArrowsDiff size={15} />, () => props.onWidth(-40), true)}
      {props.onHide && item(t('tables.hide'), <IconEyeOff size={15} />, props.onHide)}
    </Stack>
  );
}
