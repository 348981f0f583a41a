import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import { GRID } from '#shared/exchange/tables/answers.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { type ColumnTarget, isCustomTarget } from '#shared/exchange/tables/column-target.ts';
import type { CellsReading } from '#shared/exchange/tables/column-types.ts';
import type { TableColumn } from '#shared/exchange/tables/table-columns.ts';
import type { CustomField } from '#shared/model/network.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { MoreRows, PAGE } from './MoreRows.tsx';

/** A table of two thousand columns is shown in parts: each has a list of some sixty fields. */
const SHOWN_AT_FIRST = 60;

interface ColumnRowsProps {
  columns: readonly TableColumn[];
  customFields: readonly CustomField[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** The columns of a table, each with some of its values and what becomes of it. */
export function ColumnRows({ columns, customFields, mapping, onMapping }: ColumnRowsProps) {
  const t = useT();
  const unknown = mapping.targets.filter(isCustomTarget).length;
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <Table mt="xs" verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.table.column')}</Table.Th>
            <Table.Th>{t('imports.table.samples')}</Table.Th>
            <Table.Th w={90}>{t('imports.table.filled')}</Table.Th>
            <Table.Th>{t('imports.table.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(columns.slice(0, shown), ({ header }) => header).map(({ key, item: column }, place) => (
            <ColumnRow
              key={key}
              column={column}
              place={place}
              kind={mapping.kind}
              customFields={customFields}
              target={mapping.targets[place] ?? null}
              onTarget={(target) => onMapping({ ...mapping, targets: withTarget(mapping, place, target) })}
              reading={mapping.cells?.[place]}
              onReading={(reading) => onMapping({ ...mapping, cells: withReading(mapping, place, reading) })}
            />
          ))}
        </Table.Tbody>
      </Table>
      {unknown > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          m="xs"
          onClick={() =>
            onMapping({
              ...mapping,
              targets: mapping.targets.map((own) => (isCustomTarget(own) ? null : own)),
            })
          }
        >
          {t('imports.table.leaveUnknown', { count: unknown })}
        </Button>
      )}
      <MoreRows of={columns.length} shown={shown} onShow={setShown} step={PAGE} />
    </>
  );
}

/** A field can be filled by one column only: the other one steps back. */
function withTarget({ targets }: Mapping, column: number, target: ColumnTarget): ColumnTarget[] {
  const several =
    target === null || target === 'custom' || target === GRID || /^(?:new|partners) /.test(target);
  return targets.map((own, place) => (place === column ? target : own === target && !several ? null : own));
}

function withReading({ cells = [] }: Mapping, column: number, reading: CellsReading): CellsReading[] {
  return cells.map((own, place) => (place === column ? reading : own));
}
