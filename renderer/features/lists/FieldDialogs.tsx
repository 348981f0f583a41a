import { List, Text } from '@mantine/core';
import { Ask } from '#renderer/kit/Ask.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { previewConversion } from '#shared/changes/commands/custom-fields.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomField, CustomFieldType } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useYesNo } from './use-yes-no.ts';

interface DeletionProps {
  name: string;
  count: number;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a field goes with its values. */
export function FieldDeletion({ name, count, onConfirm, onClose }: DeletionProps) {
  const t = useT();
  return (
    <Ask
      title={t('lists.fields.deleteTitle', { name })}
      action={t('lists.fields.delete')}
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Text size="sm">{t('lists.fields.deleteText', { count })}</Text>
    </Ask>
  );
}

/** How many of the values that stay as they are get named. */
const NAMED = 5;

interface TypeProps {
  state: NetworkState;
  field: CustomField;
  type: CustomFieldType;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what a change of type does to the values, before it does it. */
export function TypeChange({ state, field, type, onConfirm, onClose }: TypeProps) {
  const t = useT();
  const name = customFieldLabel(field, useLanguage());
  const { fitting, kept } = previewConversion(state, { ...field, type }, useYesNo());
  return (
    <Ask
      title={t('lists.fields.typeTitle', { name, type: t(`lists.fields.types.${type}`) })}
      action={t('lists.fields.change')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {fitting > 0 && <Text size="sm">{t('lists.fields.converted', { count: fitting })}</Text>}
      {kept.length > 0 && (
        <>
          <Text size="sm" mt={6}>
            {t('lists.fields.kept', { count: kept.length })}
          </Text>
          <List size="sm" my={6} withPadding listStyleType="disc">
            {[...new Set(kept)].slice(0, NAMED).map((value) => (
              <List.Item key={value} style={{ overflowWrap: 'anywhere' }}>
                {value.slice(0, 80)}
              </List.Item>
            ))}
          </List>
          {kept.length > NAMED && (
            <Text size="sm" c="var(--muted)">
              {t('lists.fields.andMore', { count: kept.length - NAMED })}
            </Text>
          )}
        </>
      )}
    </Ask>
  );
}
