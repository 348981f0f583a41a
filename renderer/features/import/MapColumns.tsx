import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { TableInfo } from '#renderer/workers/codecs.worker.ts';
import { ENCODINGS, type Encoding } from '#shared/exchange/reading/text-decode.ts';
import {
  type ColumnTarget,
  type Mapping,
  proposeMapping,
  type TableKind,
} from '#shared/exchange/tables/column-mapping.ts';
import { DELIMITERS } from '#shared/exchange/tables/csv-read.ts';
import { partnersTarget } from '#shared/exchange/tables/partners.ts';
import { ID, idTitle } from '#shared/exchange/tables/record-columns.ts';
import { ownFields } from '#shared/fields/own.ts';
import { PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { CUSTOM_FIELD_TYPES, type CustomField } from '#shared/model/network.ts';
import classes from './import.module.css';
import type { ImportControl } from './use-import.ts';

/** Shows what each column was taken for, and lets the user say otherwise. */
export function MapColumns({ control }: { control: ImportControl }) {
  const t = useT();
  const { state, setMapping, readAgain, chooseHeaders, check, startOver } = control;
  return (
    <Stack>
      {state.sources.map((source, index) => {
        const mapping = state.mappings[index];
        return source.kind === 'table' && mapping ? (
          <TableMapping
            key={`${source.file} ${source.sheet}`}
            source={source}
            customFields={state.intoNew ? [] : (state.current?.network.customFields ?? [])}
            mapping={mapping}
            onMapping={(next) => setMapping(index, next)}
            onReadAgain={(settings) => void readAgain(source.file, settings)}
            onHeaders={(row) => void chooseHeaders(source.file, source.sheet, row)}
          />
        ) : null;
      })}
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Button variant="default" onClick={startOver}>
          {t('imports.startOver')}
        </Button>
        <Button onClick={() => void check()}>{t('imports.next')}</Button>
      </Group>
    </Stack>
  );
}

interface TableMappingProps {
  source: TableInfo;
  customFields: readonly CustomField[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  onReadAgain: (settings: { encoding: Encoding; delimiter: string }) => void;
  onHeaders: (row: number) => void;
}

function TableMapping({
  source,
  customFields,
  mapping,
  onMapping,
  onReadAgain,
  onHeaders,
}: TableMappingProps) {
  const t = useT();
  const { csv, headers, samples } = source;
  const delimiterWords: Record<string, string> = {
    ';': t('imports.table.semicolon'),
    ',': t('imports.table.comma'),
    '\t': t('imports.table.tab'),
    '|': t('imports.table.bar'),
  };
  function changeKind(kind: TableKind): void {
    onMapping(proposeMapping({ name: source.sheet, headers, rows: [] }, kind, customFields));
  }
  function changeTarget(column: number, target: ColumnTarget): void {
    // A field can be filled by one column only: the other one steps back.
    const targets = mapping.targets.map((own, place) =>
      place === column
        ? target
        : own === target && target !== 'custom' && !/^(?:new|partners) /.test(target ?? '')
          ? null
          : own,
    );
    onMapping({ ...mapping, targets });
  }
  return (
    <section aria-label={source.file}>
      <Group gap="md" align="end">
        <div className={classes.fileName}>
          <Text fw={700}>
            {source.sheet === source.file ? source.file : `${source.file} · ${source.sheet}`}
          </Text>
          <Text size="sm" c="var(--muted)">
            {t('imports.table.rows', { count: source.rowCount })}
          </Text>
        </div>
        <NativeSelect
          size="xs"
          label={t('imports.table.kind')}
          value={mapping.kind}
          onChange={({ currentTarget }) => changeKind(currentTarget.value as TableKind)}
          data={(['actors', 'cooperations'] as const).map((value) => ({
            value,
            label: t(`imports.table.${value}`),
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
      <Table mt="xs" verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.table.column')}</Table.Th>
            <Table.Th>{t('imports.table.samples')}</Table.Th>
            <Table.Th>{t('imports.table.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(headers, (header) => header).map(({ key, item: header }, column) => {
            const name = header || t('imports.table.unnamed', { number: column + 1 });
            return (
              <Table.Tr key={key}>
                <Table.Td className={classes.cell}>{name}</Table.Td>
                <Table.Td className={classes.cell} c="var(--muted)">
                  {samples
                    .map((cells) => cells[column] ?? '')
                    .filter(Boolean)
                    .join(' · ')}
                </Table.Td>
                <Table.Td>
                  <TargetSelect
                    kind={mapping.kind}
                    customFields={customFields}
                    label={t('imports.table.targetOf', { column: name })}
                    target={mapping.targets[column] ?? null}
                    onTarget={(target) => changeTarget(column, target)}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const DEFAULT_VOCABULARIES = defaultVocabularies();

interface TargetSelectProps {
  kind: TableKind;
  customFields: readonly CustomField[];
  label: string;
  target: ColumnTarget;
  onTarget: (target: ColumnTarget) => void;
}

function TargetSelect({ kind, customFields, label, target, onTarget }: TargetSelectProps) {
  const t = useT();
  const language = useLanguage();
  const vocabularies = useMaillage(({ current }) => current?.network.vocabularies) ?? DEFAULT_VOCABULARIES;
  const own = ownFields({ customFields }, kind);
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={target ?? ''}
      onChange={({ currentTarget }) => onTarget((currentTarget.value || null) as ColumnTarget)}
      data={[
        { value: '', label: t('imports.table.ignore') },
        { value: 'custom', label: t('imports.table.custom') },
        ...(own.length > 0
          ? [
              {
                group: t('imports.table.ownFields'),
                items: own.map((field) => ({
                  value: `own ${field.own?.id}`,
                  label: fieldLabel(field, language),
                })),
              },
            ]
          : []),
        {
          group: t('imports.table.modelFields'),
          items: [
            { value: ID, label: idTitle(kind, language) },
            ...PROGRAM_FIELDS[kind].map((field) => ({
              value: field.id,
              label: fieldLabel(field, language),
            })),
          ],
        },
        ...(kind === 'actors'
          ? [
              {
                group: t('imports.table.partners'),
                items: vocabularies.cooperationTypes.map(({ id }) => ({
                  value: partnersTarget(id),
                  label: t('imports.table.partnersOf', {
                    type: labelOf(vocabularies, 'cooperationTypes', id, language),
                  }),
                })),
              },
            ]
          : []),
        {
          group: t('imports.table.newField'),
          items: CUSTOM_FIELD_TYPES.map((type) => ({
            value: `new ${type}`,
            label: t(`lists.fields.types.${type}`),
          })),
        },
      ]}
    />
  );
}
