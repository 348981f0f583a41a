import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { TableInfo } from '#renderer/workers/codecs.worker.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { readRowList, rowList } from '#shared/exchange/tables/left-out.ts';
import { MoreRows } from './MoreRows.tsx';

/** More such rows than this are shown when they are asked for. */
const SHOWN_AT_FIRST = 8;

interface RowChoicesProps {
  source: TableInfo;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** Rows that are left out or hidden, each to be read or not, and a place to name others. */
export function RowChoices({ source: { about, hiddenRowCount }, mapping, onMapping }: RowChoicesProps) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { leftOut = {} } = mapping;
  const kept = leftOut.kept ?? [];
  const change = (next: NonNullable<Mapping['leftOut']>) =>
    onMapping({ ...mapping, leftOut: { ...leftOut, ...next } });
  return (
    <Group align="end" mt="xs" gap="md">
      <Stack gap={4} role="group" aria-label={t('imports.table.rowChoices')}>
        {about.length > 0 && (
          <Text size="sm" c="var(--muted)">
            {t('imports.table.aboutRows', { count: about.length })}
          </Text>
        )}
        {about.slice(0, shown).map(({ row, text }) => (
          <Checkbox
            key={row}
            size="xs"
            label={t('imports.table.aboutRow', { row, text })}
            checked={kept.includes(row)}
            onChange={({ currentTarget: { checked } }) =>
              change({ kept: checked ? [...kept, row] : kept.filter((other) => other !== row) })
            }
          />
        ))}
        <MoreRows of={about.length} shown={shown} onShow={setShown} />
        {hiddenRowCount > 0 && (
          <Checkbox
            size="xs"
            label={t('imports.table.hiddenRows', { count: hiddenRowCount })}
            checked={!leftOut.hidden}
            onChange={({ currentTarget: { checked } }) => change({ hidden: !checked })}
          />
        )}
      </Stack>
      <RowList rows={leftOut.rows ?? []} onRows={(rows) => change({ rows })} />
    </Group>
  );
}

/** Rows named by their numbers; what is no such list is said and changes nothing. */
function RowList({ rows, onRows }: { rows: readonly number[]; onRows: (rows: number[]) => void }) {
  const t = useT();
  const [text, setText] = useState(() => rowList(rows));
  const read = readRowList(text);
  return (
    <TextInput
      size="xs"
      label={t('imports.table.leftOutRows')}
      placeholder="12, 15-18"
      value={text}
      error={read === null && t('imports.table.leftOutRowsWrong')}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const next = readRowList(value);
        if (next) onRows(next);
      }}
    />
  );
}
