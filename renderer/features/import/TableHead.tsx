import { Group, NativeSelect, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { TableInfo } from '#renderer/workers/codecs.worker.ts';
import { ENCODINGS, type Encoding } from '#shared/exchange/reading/text-decode.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { DELIMITERS } from '#shared/exchange/tables/csv-read.ts';
import { SHEET_KINDS, type SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import classes from './import.module.css';

interface TableHeadProps {
  name: string;
  source: TableInfo;
  mapping: Mapping;
  onKind: (kind: SheetKind) => void;
  onReadAgain: (settings: { encoding: Encoding; delimiter: string }) => void;
  onHeaders: (row: number) => void;
}

/** What a table holds, where its headers are, and how its text is read. */
export function TableHead({ name, source, mapping, onKind, onReadAgain, onHeaders }: TableHeadProps) {
  const t = useT();
  const { csv } = source;
  const delimiterWords: Record<string, string> = {
    ';': t('imports.table.semicolon'),
    ',': t('imports.table.comma'),
    '\t': t('imports.table.tab'),
    '|': t('imports.table.bar'),
  };
  return (
    <Group gap="md" align="end">
      <div className={classes.fileName}>
        <Text fw={700}>{name}</Text>
        <Text size="sm" c="var(--muted)">
          {t('imports.table.rows', { count: source.rowCount })}
          {source.hidden && ` · ${t('imports.table.hiddenSheet')}`}
        </Text>
      </div>
      <NativeSelect
        size="xs"
        label={t('imports.table.kind')}
        value={mapping.kind}
        onChange={({ currentTarget }) => onKind(currentTarget.value as SheetKind)}
        data={SHEET_KINDS.map((value) => ({
          value,
          label: t(`imports.kinds.${value}`),
        }))}
      />
      <NativeSelect
        size="xs"
        className={classes.headerRow ?? ''}
        label={t('imports.table.headerRow')}
        value={String(source.headerRow)}
        onChange={({ currentTarget }) => onHeaders(Number(currentTarget.value))}
        data={source.top.map(({ row, text }) => ({
          value: String(row),
          label: t('imports.table.headerRowOf', { row, text }),
        }))}
      />
      {csv && (
        <>
          <NativeSelect
            size="xs"
            label={t('imports.table.encoding')}
            value={csv.encoding}
            onChange={({ currentTarget }) =>
              onReadAgain({ ...csv, encoding: currentTarget.value as Encoding })
            }
            data={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <NativeSelect
            size="xs"
            label={t('imports.table.delimiter')}
            value={csv.delimiter}
            onChange={({ currentTarget }) => onReadAgain({ ...csv, delimiter: currentTarget.value })}
            data={DELIMITERS.map((value) => ({ value, label: delimiterWords[value] ?? value }))}
          />
        </>
      )}
    </Group>
  );
}
