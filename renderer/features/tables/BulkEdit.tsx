import { Button, Popover, SegmentedControl, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { Choices } from '#renderer/kit/choice/Choices.tsx';
import { CommuneField } from '#renderer/kit/communes/CommuneField.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import type { Records } from '#shared/model/network-state.ts';
import { type CellValue, type Column, manyOf, offered, oneOf } from '#shared/tables/column.ts';
import { planBulk } from '#shared/tables/edits.ts';
import { applyPlan } from './apply-edits.ts';

type Mode = 'replace' | 'add' | 'remove';

interface Props<T extends BulkTable> {
  table: T;
  records: readonly Records[T][];
  columns: readonly Column<Records[T]>[];
  actors: readonly { value: string; label: string }[];
}

/** One field of all picked records at once, with what it would change said first. */
export function BulkEdit<T extends BulkTable>({ table, records, columns, actors }: Props<T>) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const editable = columns.filter(
    ({ kind, id }) => kind !== 'read-only' && kind !== 'members' && id !== 'name',
  );
  const [columnId, setColumnId] = useState('');
  const [mode, setMode] = useState<Mode>('replace');
  const [value, setValue] = useState<CellValue>('');
  const column = editable.find(({ id }) => id === columnId) ?? editable[0];
  if (!column) return null;
  const isList = column.kind === 'choices' || column.kind === 'tags';
  // Only worked out while it is looked at: it reads every picked record.
  const plan = planBulk(column, open ? records : [], (record) =>
    combined(column, record, value, isList ? mode : 'replace'),
  );
  const problem = plan.refused[0]?.problem;
  const emptied = manyOf(value).every((one) => one === '') && mode === 'replace' && plan.updates.length > 0;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPencil size={15} />}
          onClick={() => setOpen(!open)}
        >
          {t('tables.bulk.button', { count: records.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tables.bulk.title', { count: records.length })}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void applyPlan(table, plan);
            setOpen(false);
          }}
        >
          <Stack gap="xs">
            <Choice
              size="xs"
              label={t('tables.bulk.column')}
              options={editable.map(({ id, label }) => ({ value: id, label }))}
              value={column.id}
              onChange={(chosen) => {
                setColumnId(chosen ?? '');
                setValue('');
              }}
              withinPortal={false}
              quiet
              data-autofocus
            />
            {isList && (
              <SegmentedControl
                size="xs"
                aria-label={t('tables.bulk.mode')}
                value={mode}
                onChange={(chosen) => setMode(chosen as Mode)}
                data={(['replace', 'add', 'remove'] as const).map((name) => ({
                  value: name,
                  label: t(`tables.bulk.${name}`),
                }))}
              />
            )}
            <ValueField column={column} value={value} actors={actors} onChange={setValue} />
            {emptied && (
              <Text size="xs" c="var(--muted)">
                {t('tables.bulk.emptied')}
              </Text>
            )}
            {problem && (
              <Text size="xs" c="var(--danger)" role="alert">
                {t(`tables.problem.${problem}`)}
              </Text>
            )}
            <Button type="submit" size="xs" disabled={plan.updates.length === 0}>
              {plan.updates.length === 0
                ? t('tables.bulk.none')
                : t('tables.bulk.apply', { count: plan.updates.length })}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function combined<R>(column: Column<R>, record: R, value: CellValue, mode: Mode): CellValue {
  if (mode === 'replace') return value;
  const own = manyOf(column.value(record));
  const given = manyOf(value);
  return mode === 'add' ? [...new Set([...own, ...given])] : own.filter((one) => !given.includes(one));
}

interface ValueFieldProps<R> {
  column: Column<R>;
  value: CellValue;
  actors: Props<BulkTable>['actors'];
  onChange: (value: CellValue) => void;
}

function ValueField<R>({ column, value, actors, onChange }: ValueFieldProps<R>) {
  const t = useT();
  const shared = { size: 'xs' as const, label: t('tables.bulk.value') };
  switch (column.kind) {
    case 'choice':
    case 'actor':
      return (
        <Choice
          {...shared}
          options={column.kind === 'actor' ? [...actors] : offered(column.options)}
          value={oneOf(value) || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          clearLabel={t('shell.clear')}
          withinPortal={false}
        />
      );
    case 'choices':
      return (
        <Choices
          {...shared}
          data={offered(column.editorOptions ?? column.options)}
          value={[...manyOf(value)]}
          onChange={onChange}
          comboboxProps={{ withinPortal: false }}
        />
      );
    case 'commune':
      return <BulkCommune label={shared.label} value={value} onChange={onChange} />;
    case 'tags':
      return <TagsInput {...shared} value={[...manyOf(value)]} onChange={onChange} acceptValueOnBlur />;
    default:
      return (
        <TextInput
          {...shared}
          placeholder={column.kind === 'date' ? t('inspector.hint.date') : ''}
          value={oneOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function BulkCommune(props: { label: string; value: CellValue; onChange: (value: CellValue) => void }) {
  const commune = useMemo(() => {
    const [name = '', insee = '', postcode = ''] = manyOf(props.value);
    return { name, insee, postcode };
  }, [props.value]);
  return (
    <CommuneField
      label={props.label}
      value={commune}
      onCommit={({ name, insee, postcode }) => props.onChange([name, insee, postcode])}
    />
  );
}
