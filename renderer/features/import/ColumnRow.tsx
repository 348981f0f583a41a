import { Table, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { columnQuestion } from '#shared/exchange/tables/column-question.ts';
import type { ColumnTarget } from '#shared/exchange/tables/column-target.ts';
import type { CellsReading } from '#shared/exchange/tables/column-types.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import type { TableColumn } from '#shared/exchange/tables/table-columns.ts';
import type { CustomField } from '#shared/model/network.ts';
import { ColumnReading } from './ColumnReading.tsx';
import classes from './import.module.css';
import { TargetSelect } from './TargetSelect.tsx';

interface ColumnRowProps {
  column: TableColumn;
  /** Which column it is, the first being 0. */
  place: number;
  kind: SheetKind;
  customFields: readonly CustomField[];
  target: ColumnTarget;
  onTarget: (target: ColumnTarget) => void;
  /** How its cells are read; undefined where nobody has looked. */
  reading: CellsReading | undefined;
  onReading: (reading: CellsReading) => void;
}

/** One column: its name, some of its values, how many rows fill it, and what becomes of it. */
export function ColumnRow({
  column,
  place,
  kind,
  customFields,
  target,
  onTarget,
  reading,
  onReading,
}: ColumnRowProps) {
  const t = useT();
  const name = column.header || t('imports.table.unnamed', { number: place + 1 });
  return (
    <Table.Tr>
      <Table.Td className={classes.cell}>
        {name}
        {column.hidden && (
          <Text size="xs" c="var(--muted)">
            {t('imports.table.hiddenColumn')}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.cell} c="var(--muted)">
        {column.samples.join(' · ')}
      </Table.Td>
      <Table.Td>{t('imports.table.filledRows', { count: column.filled })}</Table.Td>
      <Table.Td>
        <TargetSelect
          kind={kind}
          customFields={customFields}
          header={column.header}
          label={t('imports.table.targetOf', { column: name })}
          target={target}
          onTarget={onTarget}
        />
        {reading && target !== null && (
          <ColumnReading
            name={name}
            reading={reading}
            question={columnQuestion(reading, target, kind, customFields)}
            onReading={onReading}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
