import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { customValueText, fitsField } from '#shared/fields/custom-values.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomValue, Ternary } from '#shared/model/common.ts';
import { safeLink } from '#shared/model/links.ts';
import type { CustomField, Network } from '#shared/model/network.ts';
import { ChoiceField, ChoicesField, TernaryField } from './fields/ChoiceField.tsx';
import { DateField } from './fields/DateField.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { Section } from './fields/Section.tsx';
import { TextField } from './fields/TextField.tsx';
import classes from './inspector.module.css';

type Values = Readonly<Record<string, CustomValue>>;

interface Props {
  of: CustomField['of'];
  network: Network;
  values: Values;
  onCommit: (values: Record<string, CustomValue>) => void;
}

/** The fields that a network adds to its records; values of fields it no longer has stay untouched. */
export function CustomFields({ of, network, values, onCommit }: Props) {
  const fields = network.customFields.filter((field) => field.of === of);
  if (fields.length === 0) return null;
  const set = (id: string, value: CustomValue | null) => {
    const { [id]: _before, ...others } = values;
    onCommit(value === null ? others : { ...others, [id]: value });
  };
  return (
    <Section name="custom">
      {fields.map((field) => (
        <NotedField
          key={field.id}
          field={field}
          value={values[field.id]}
          onCommit={(value) => set(field.id, value)}
        />
      ))}
    </Section>
  );
}

interface FieldProps {
  field: CustomField;
  value: CustomValue | undefined;
  onCommit: (value: CustomValue | null) => void;
}

/** A field with the help for whoever fills it in, and the value that it cannot hold, if there is one. */
function NotedField({ field, value, onCommit }: FieldProps) {
  const t = useT();
  const yesNo = { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
  const unfit = value !== undefined && !fitsField(field, value);
  return (
    <div>
      <Field field={field} value={value} onCommit={onCommit} />
      {field.help && <p className={classes.quiet}>{field.help}</p>}
      {unfit && (
        <p className={classes.doubtful}>
          {t('lists.fields.unfit', { value: customValueText(value, yesNo) })}
        </p>
      )}
    </div>
  );
}

/** A link that leads elsewhere than to the web or to a mailbox is not stored; what was typed stays in sight. */
function LinkField({
  label,
  text,
  onCommit,
}: {
  label: string;
  text: string;
  onCommit: (text: string) => void;
}) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  return (
    <TextField
      label={label}
      value={text}
      warning={refused ? t('lists.fields.linkUnsafe') : undefined}
      onCommit={(typed) => {
        const safe = typed === '' || safeLink(typed) !== null;
        setRefused(!safe);
        if (safe) onCommit(typed);
      }}
    />
  );
}

function Field({ field, value, onCommit }: FieldProps) {
  const label = customFieldLabel(field, useLanguage());
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const commitText = (typed: string) => onCommit(typed === '' ? null : typed);
  const options = field.options.map((option) => ({ value: option, label: option }));
  switch (field.type) {
    case 'number':
    case 'eur':
      return (
        <NumberField
          label={field.type === 'eur' ? `${label} (€)` : label}
          value={typeof value === 'number' ? value : null}
          onCommit={onCommit}
        />
      );
    case 'date':
      return <DateField label={label} value={text} onCommit={commitText} />;
    case 'yes-no': {
      const answer: Ternary = value === true ? 'yes' : value === false ? 'no' : 'unknown';
      return (
        <TernaryField
          label={label}
          value={answer}
          onCommit={(chosen) => onCommit(chosen === 'unknown' ? null : chosen === 'yes')}
        />
      );
    }
    case 'choice':
      return <ChoiceField label={label} value={text} options={options} clearable onCommit={commitText} />;
    case 'choices':
      return (
        <ChoicesField
          label={label}
          value={Array.isArray(value) ? value : []}
          options={options}
          onCommit={(chosen) => onCommit(chosen.length === 0 ? null : chosen)}
        />
      );
    case 'link':
      return <LinkField label={label} text={text} onCommit={commitText} />;
    default:
      return (
        <TextField label={label} value={text} multiline={field.type === 'long-text'} onCommit={commitText} />
      );
  }
}
