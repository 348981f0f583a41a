import { Checkbox, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { FieldChange } from '#shared/exchange/reading/merged-fields.ts';
import type { PlannedRow } from '#shared/exchange/reading/planning.ts';
import type { Network } from '#shared/model/network.ts';
import { withField } from './choices.ts';
import classes from './import.module.css';
import { useChangeWords } from './use-change-words.ts';

interface Props {
  rows: readonly PlannedRow[];
  network: Network;
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

interface ChangedField {
  change: FieldChange;
  table: PlannedRow['table'];
  rows: PlannedRow[];
  kept: number;
}

/** The fields that the files change, each taken or left for all records at once. */
export function ChangedFields({ rows, network, options, setOptions }: Props) {
  const t = useT();
  const words = useChangeWords(network);
  const fields = useMemo(() => {
    const found = new Map<string, ChangedField>();
    for (const row of rows) {
      if (row.left || row.key.startsWith('absent ')) continue;
      for (const change of row.changes) {
        const key = `${row.table} ${change.field}`;
        const field = found.get(key) ?? { change, table: row.table, rows: [], kept: 0 };
        field.rows.push(row);
        if (change.kept) field.kept++;
        found.set(key, field);
      }
    }
    return [...found].sort(([, one], [, other]) => other.rows.length - one.rows.length);
  }, [rows]);
  if (fields.length === 0) return null;
  return (
    <section aria-label={t('imports.changedFields')} className={classes.changedFields}>
      <Text fw={700} size="sm">
        {t('imports.changedFields')}
      </Text>
      {fields.map(([key, { change, table, rows, kept }]) => (
        <Checkbox
          key={key}
          size="xs"
          label={`${words(table, change).label} (${rows.length})`}
          checked={kept === 0}
          indeterminate={kept > 0 && kept < rows.length}
          onChange={() => setOptions(withField(options, rows, change.field, kept > 0))}
        />
      ))}
    </section>
  );
}
