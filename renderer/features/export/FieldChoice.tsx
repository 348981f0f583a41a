import { Button, Checkbox, Group } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomField } from '#shared/model/network.ts';
import { choosable, wholeSelection } from '#shared/privacy/redaction/field-selection.ts';
import { type FieldSelection, HEADER_FIELDS, LOGO } from '#shared/privacy/redaction/keep-fields.ts';
import classes from './export.module.css';
import { FIRST_OF_COLLECTIVES } from './export-choices.ts';

interface Props {
  value: FieldSelection;
  onChange: (selection: FieldSelection) => void;
  customFields: readonly CustomField[];
}

/** Which fields go, when not all do. */
export function FieldChoice({ value, onChange, customFields }: Props) {
  const t = useT();
  const language = useLanguage();
  const none: FieldSelection = { header: [], actors: [], cooperations: [], collectives: [], own: [] };
  const boxes = (table: 'actors' | 'cooperations' | 'collectives') => ({
    value: value[table],
    fields: choosable(table).map((id): [string, string] => {
      const field = fieldOf(table, id);
      return [id, field ? fieldLabel(field, language) : t(id === LOGO ? 'exports.logo' : 'exports.seats')];
    }),
    onChange: (chosen: string[]) =>
      onChange({ ...value, [table]: choosable(table).filter((id) => chosen.includes(id)) }),
  });
  return (
    <div className={classes.fields}>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => onChange(wholeSelection(customFields))}>
          {t('exports.allFields')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onChange(none)}>
          {t('exports.noFields')}
        </Button>
        <Checkbox
          size="xs"
          label={t('exports.withCollectives')}
          checked={value.collectives.length > 0}
          onChange={({ currentTarget }) =>
            onChange({ ...value, collectives: currentTarget.checked ? FIRST_OF_COLLECTIVES : [] })
          }
        />
      </Group>
      <FieldBoxes title={t('exports.fieldsOfActors')} {...boxes('actors')} />
      <FieldBoxes title={t('exports.fieldsOfCooperations')} {...boxes('cooperations')} />
      {value.collectives.length > 0 && (
        <FieldBoxes title={t('exports.fieldsOfCollectives')} {...boxes('collectives')} />
      )}
      <FieldBoxes
        title={t('exports.fieldsOfHeader')}
        value={value.header}
        fields={HEADER_FIELDS.map((field) => [field, t(`exports.header.${field}`)])}
        onChange={(chosen) =>
          onChange({ ...value, header: HEADER_FIELDS.filter((field) => chosen.includes(field)) })
        }
      />
      {customFields.length > 0 && (
        <FieldBoxes
          title={t('exports.ownFields')}
          value={value.own}
          fields={customFields.map((field) => [field.id, customFieldLabel(field, language)])}
          onChange={(own) => onChange({ ...value, own })}
        />
      )}
    </div>
  );
}

interface BoxesProps {
  title: string;
  value: readonly string[];
  fields: readonly [string, string][];
  onChange: (chosen: string[]) => void;
}

function FieldBoxes({ title, value, fields, onChange }: BoxesProps) {
  return (
    <Checkbox.Group label={title} size="xs" value={[...value]} onChange={onChange}>
      <div className={classes.boxes}>
        {fields.map(([field, label]) => (
          <Checkbox key={field} size="xs" value={field} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
