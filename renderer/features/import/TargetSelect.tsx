import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { GRID } from '#shared/exchange/tables/answers.ts';
import { headerAtYear } from '#shared/exchange/tables/column-mapping.ts';
import type { ColumnTarget } from '#shared/exchange/tables/column-target.ts';
import { CONTACT_PARTS, contactPart, contactTarget } from '#shared/exchange/tables/contact-columns.ts';
import { partnersTarget } from '#shared/exchange/tables/partners.ts';
import { ID, idTitle } from '#shared/exchange/tables/record-columns.ts';
import { SEAT_PARTS, seatTarget } from '#shared/exchange/tables/seats.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import { NO_TYPE } from '#shared/exchange/tables/tie-settings.ts';
import type { Field } from '#shared/fields/field.ts';
import { ownFields } from '#shared/fields/own.ts';
import { PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { idAtYear, partedId, yearField } from '#shared/fields/value.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import { CUSTOM_FIELD_TYPES, type CustomField } from '#shared/model/network.ts';

const DEFAULT_VOCABULARIES = defaultVocabularies();

interface TargetSelectProps {
  kind: SheetKind;
  customFields: readonly CustomField[];
  /** What stands over the column: a year in it can be that of a figure. */
  header: string;
  label: string;
  target: ColumnTarget;
  onTarget: (target: ColumnTarget) => void;
}

/** The parts of a first contact, and of the one that the column is of. */
function contactItems(t: TFunction, target: ColumnTarget) {
  const numbers = new Set([1, 2, contactPart(target)?.number ?? 1]);
  return [...numbers].flatMap((number) =>
    CONTACT_PARTS.map((part) => {
      const name = t(`imports.table.contactPart.${part}`);
      const label = number === 1 ? name : t('imports.table.contactOf', { part: name, number });
      return { value: contactTarget(part, number), label };
    }),
  );
}

/** What a column becomes: a field of the program or of the network, ties, something new, or nothing. */
export function TargetSelect({ kind, customFields, header, label, target, onTarget }: TargetSelectProps) {
  const t = useT();
  const language = useLanguage();
  const vocabularies = useMaillage(({ current }) => current?.network.vocabularies) ?? DEFAULT_VOCABULARIES;
  const table = kind === 'cooperations' || kind === 'collectives' ? kind : 'actors';
  const own = ownFields({ customFields }, table);
  const years = [...new Set([headerAtYear(header).year, partedId(target ?? '').year])].filter(Boolean);
  /** A figure by year is offered as a whole, and for the year that the header names. */
  const itemsOf = (field: Field, value: string) => [
    { value, label: fieldLabel(field, language) },
    ...(field.type.name === 'figures' ? years : []).map((year) => ({
      value: idAtYear(value, year),
      label: fieldLabel(yearField(field, year), language),
    })),
  ];
  const seats = () => [
    {
      group: t('imports.kinds.seats'),
      items: SEAT_PARTS.map((part) => ({ value: seatTarget(part), label: t(`imports.seats.${part}`) })),
    },
    { group: t('imports.table.contacts'), items: contactItems(t, target) },
  ];
  const fields = () => [
    { value: 'custom', label: t('imports.table.custom') },
    ...(own.length > 0
      ? [
          {
            group: t('imports.table.ownFields'),
            items: own.flatMap((field) => itemsOf(field, `own ${field.own?.id}`)),
          },
        ]
      : []),
    {
      group: t('imports.table.modelFields'),
      items: [
        { value: ID, label: idTitle(table, language) },
        ...PROGRAM_FIELDS[table].flatMap((field) => itemsOf(field, field.id)),
      ],
    },
    ...(table === 'actors'
      ? [
          {
            group: t('imports.table.partners'),
            items: [
              {
                value: partnersTarget(NO_TYPE),
                label: t('imports.table.partnersOf', { type: t('imports.ties.noType') }),
              },
              { value: GRID, label: t('imports.table.grid') },
              ...vocabularies.cooperationTypes.map(({ id }) => ({
                value: partnersTarget(id),
                label: t('imports.table.partnersOf', {
                  type: labelOf(vocabularies, 'cooperationTypes', id, language),
                }),
              })),
            ],
          },
        ]
      : []),
    ...(table === 'actors' ? [{ group: t('imports.table.contacts'), items: contactItems(t, target) }] : []),
    {
      group: t('imports.table.newField'),
      items: CUSTOM_FIELD_TYPES.map((type) => ({
        value: `new ${type}`,
        label: t(`lists.fields.types.${type}`),
      })),
    },
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={target ?? ''}
      onChange={({ currentTarget }) => onTarget((currentTarget.value || null) as ColumnTarget)}
      data={[{ value: '', label: t('imports.table.ignore') }, ...(kind === 'seats' ? seats() : fields())]}
    />
  );
}
