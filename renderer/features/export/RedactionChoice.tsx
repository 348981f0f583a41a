import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { CustomField } from '#shared/model/network.ts';
import { type FieldSelection, REDACTIONS, type RedactionName } from '#shared/privacy/redaction/redact.ts';
import { choose, useExportChoices } from './export-choices.ts';
import { FieldChoice } from './FieldChoice.tsx';

interface Props {
  value: RedactionName;
  onChange: (redaction: RedactionName) => void;
  fields: FieldSelection;
  onFields: (fields: FieldSelection) => void;
  customFields: readonly CustomField[];
  /** A picture has no contacts to leave out: what it holds is listed apart. */
  picture: boolean;
}

/** How much of the network goes: without contacts unless more, or less, is asked for. */
export function RedactionChoice({ value, onChange, fields, onFields, customFields, picture }: Props) {
  const t = useT();
  const { salt, keepCommunes } = useExportChoices();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('exports.data')}
        value={value}
        onChange={(chosen) => onChange(chosen as RedactionName)}
        description={picture && value === 'without-contacts' ? null : t(`exports.redactionHints.${value}`)}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <Stack gap={6} my={6}>
          {REDACTIONS.filter((name) => !picture || name !== 'whole').map((name) => (
            <Radio
              key={name}
              size="xs"
              value={name}
              label={t(
                picture && name === 'without-contacts' ? 'exports.asShown' : `exports.redaction.${name}`,
              )}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value === 'pseudonymised' && (
        <>
          <Checkbox
            size="xs"
            label={t('exports.keepCommunes')}
            checked={keepCommunes}
            onChange={({ currentTarget }) => choose({ keepCommunes: currentTarget.checked })}
          />
          <TextInput
            size="xs"
            label={t('exports.salt')}
            description={t('exports.saltHint')}
            value={salt}
            onChange={({ currentTarget }) => choose({ salt: currentTarget.value })}
          />
        </>
      )}
      {value === 'selected' && <FieldChoice value={fields} onChange={onFields} customFields={customFields} />}
    </Stack>
  );
}
