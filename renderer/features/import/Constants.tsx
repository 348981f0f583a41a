import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { PROGRAM_FIELDS } from '#shared/fields/register.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';

interface ConstantsProps {
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** What is said of every row for want of a column: where the table is from, when it was checked. */
export function Constants({ mapping, onMapping }: ConstantsProps) {
  const t = useT();
  const language = useLanguage();
  const { kind, targets, constants = {} } = mapping;
  if (kind === 'out' || kind === 'matrix' || kind === 'seats') return null;
  const fields = PROGRAM_FIELDS[kind === 'answers' ? 'actors' : kind].filter(
    ({ type }) =>
      type.name !== 'actor' &&
      type.name !== 'members' &&
      !('needed' in type && type.needed === true && type.name === 'text'),
  );
  const given = Object.entries(constants);
  const free = fields.filter(({ id }) => !(id in constants));
  const change = (next: Readonly<Record<string, string>>) => onMapping({ ...mapping, constants: next });
  return (
    <Group gap="sm" align="end" mt="xs" role="group" aria-label={t('imports.constants.title')}>
      {given.map(([id, text]) => {
        const field = fields.find((other) => other.id === id);
        const label = field ? fieldLabel(field, language) : id;
        return (
          <Group key={id} gap={2} align="end">
            <TextInput
              size="xs"
              label={t('imports.constants.of', { field: label })}
              value={text}
              onChange={({ currentTarget }) => change({ ...constants, [id]: currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('imports.constants.remove', { field: label })}
              onClick={() => change(Object.fromEntries(given.filter(([other]) => other !== id)))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        );
      })}
      <NativeSelect
        size="xs"
        label={t('imports.constants.add')}
        value=""
        onChange={({ currentTarget: { value } }) => value && change({ ...constants, [value]: '' })}
        data={[
          { value: '', label: t('imports.constants.choose') },
          ...[...free]
            .sort((one, other) => Number(targets.includes(one.id)) - Number(targets.includes(other.id)))
            .map((field) => ({ value: field.id, label: fieldLabel(field, language) })),
        ]}
      />
    </Group>
  );
}
