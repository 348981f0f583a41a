import { Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { Comparison } from '#shared/compare/comparison/compare.ts';
import { comparisonRows } from '#shared/compare/comparison/comparison-lines.ts';
import { FATE_STYLES } from '#shared/compare/comparison/drawing.ts';
import classes from './snapshots.module.css';

/** Enough to look through; the saved files hold all of it. */
const MOST_ROWS = 500;
const COLUMNS = ['fate', 'what', 'name', 'field', 'before', 'after'] as const;

/** Line by line: what came, what went, and each field that changed with what it was and what it is. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const t = useT();
  const language = useLanguage();
  const rows = useMemo(() => comparisonRows(comparison, language), [comparison, language]);
  const shown = keyed(rows.slice(0, MOST_ROWS), ({ table, id, field }) => `${table} ${id} ${field}`);
  return (
    <section className={classes.table} aria-label={t('snapshots.comparison.as.table')}>
      <Table stickyHeader verticalSpacing={5} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(`snapshots.comparison.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ key, item: { fate, table, name, field, before, after } }) => (
            <Table.Tr key={key}>
              <Table.Td className={classes.fate}>
                <span aria-hidden>{FATE_STYLES[fate].sign}</span> {t(`snapshots.comparison.fate.${fate}`)}
              </Table.Td>
              <Table.Td>{t(`snapshots.comparison.table.${table}`)}</Table.Td>
              <Table.Td fw={600}>{name}</Table.Td>
              <Table.Td>{field}</Table.Td>
              <Table.Td className={classes.value}>{before}</Table.Td>
              <Table.Td className={classes.value}>{after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > MOST_ROWS && (
        <Text size="sm" c="var(--muted)" p="sm">
          {t('history.moreRecords', { count: rows.length - MOST_ROWS })}
        </Text>
      )}
    </section>
  );
}
