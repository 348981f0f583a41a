import { NativeSelect, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { PlannedAction, PlannedRow } from '#shared/exchange/reading/planning.ts';
import classes from './import.module.css';
import { MoreRows, PAGE } from './MoreRows.tsx';

const rowKey = ({ table, row, name }: PlannedRow) => `${table} ${row} ${name}`;

/** Every row of the files with what becomes of it. */
export function PlannedRows({ rows }: { rows: readonly PlannedRow[] }) {
  const t = useT();
  const [action, setAction] = useState<PlannedAction | ''>('');
  const [shown, setShown] = useState(PAGE);
  const wanted = action === '' ? rows : rows.filter((row) => row.action === action);
  function fieldWords({ table, fields }: PlannedRow): string {
    const words: Partial<Record<string, string>> = t(
      `fields.${table === 'cooperations' ? 'cooperations' : 'actors'}`,
      { returnObjects: true },
    ) as Partial<Record<string, string>>;
    return fields.map((field) => words[field] ?? field).join(', ');
  }
  return (
    <div>
      <NativeSelect
        size="xs"
        w={220}
        label={t('imports.showOnly')}
        value={action}
        onChange={({ currentTarget }) => {
          setAction(currentTarget.value as PlannedAction | '');
          setShown(PAGE);
        }}
        data={[
          { value: '', label: t('imports.all') },
          ...(['create', 'update', 'skip', 'error'] as const).map((value) => ({
            value,
            label: t(`imports.action.${value}`),
          })),
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.rows')}>
        <Table verticalSpacing={3} stickyHeader layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('imports.head.row')}</Table.Th>
              <Table.Th w={120}>{t('imports.head.table')}</Table.Th>
              <Table.Th>{t('imports.head.name')}</Table.Th>
              <Table.Th w={110}>{t('imports.head.action')}</Table.Th>
              <Table.Th>{t('imports.head.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keyed(wanted.slice(0, shown), rowKey).map(({ key, item: row }) => (
              <Table.Tr key={key}>
                <Table.Td>{row.row ?? ''}</Table.Td>
                <Table.Td>
                  {t(row.table === 'cooperations' ? 'imports.table.cooperations' : 'imports.table.actors')}
                </Table.Td>
                <Table.Td className={classes.cell}>{row.name}</Table.Td>
                <Table.Td>{t(`imports.action.${row.action}`)}</Table.Td>
                <Table.Td className={classes.cell}>
                  {row.reason
                    ? t(`problems.${row.reason}`, { value: row.value, size: '', most: '' })
                    : row.fields.length > 0
                      ? t('imports.changes', { fields: fieldWords(row) })
                      : ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <MoreRows of={wanted.length} shown={shown} onShow={setShown} />
        {wanted.length === 0 && (
          <Text size="sm" c="var(--muted)" p="sm">
            {t('imports.nothing')}
          </Text>
        )}
      </section>
    </div>
  );
}
