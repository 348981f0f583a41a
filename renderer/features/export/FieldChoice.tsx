import { Button, Checkbox, Group } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomField } from '#shared/model/network.ts';
import type { FieldSelection } from '#shared/privacy/redaction/redact.ts';
import classes from './export.module.css';
import { CHOSEN_ACTOR_FIELDS, CHOSEN_COOPERATION_FIELDS } from './export-choices.ts';

interface Props {
  value: FieldSelection;
  onChange: (selection: FieldSelection) => void;
  customFields: readonly CustomField[];
}

/** Which fields go, when not all do. */
export function FieldChoice({ value, onChange, customFields }: Props) {
  const t = useT();
  const language = useLanguage();
  const ownOf = customFields.map(({ id }) => id);
  const all: FieldSelection = {
    actors: CHOSEN_ACTOR_FIELDS,
    cooperations: CHOSEN_COOPERATION_FIELDS,
    own: ownOf,
    collectives: true,
  };
  const none: FieldSelection = { actors: [], cooperations: [], own: [], collectives: false };
  return (
    <div className={classes.fields}>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => onChange(all)}>
          {t('exports.allFields')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onChange(none)}>
          {t('exports.noFields')}
        </Button>
        <Checkbox
          size="xs"
          label={t('exports.withCollectives')}
          checked={value.collectives}
          onChange={({ currentTarget }) => onChange({ ...value, collectives: currentTarget.checked })}
        />
      </Group>
      <FieldBoxes
        title={t('exports.fieldsOfActors')}
        value={value.actors}
        fields={CHOSEN_ACTOR_FIELDS.map((field) => [field, t(`fields.actors.${field}`)])}
        onChange={(actors) =>
          onChange({ ...value, actors: CHOSEN_ACTOR_FIELDS.filter((field) => actors.includes(field)) })
        }
      />
      <FieldBoxes
        title={t('exports.fieldsOfCooperations')}
        value={value.cooperations}
        fields={CHOSEN_COOPERATION_FIELDS.map((field) => [field, t(`fields.cooperations.${field}`)])}
        onChange={(chosen) =>
          onChange({
            ...value,
            cooperations: CHOSEN_COOPERATION_FIELDS.filter((field) => chosen.includes(field)),
          })
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
