import { TagsInput } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';

interface Props {
  label: string;
  value: readonly string[];
  /** Tags used elsewhere in the network. */
  known: readonly string[];
  onCommit: (value: string[]) => void;
}

export function TagsField({ label, value, known, onCommit }: Props) {
  const t = useT();
  return (
    <TagsInput
      label={label}
      value={[...value]}
      data={[...known]}
      maxDropdownHeight={180}
      onChange={(tags) => onCommit([...new Set(tags.map((tag) => tag.trim()).filter(Boolean))])}
      placeholder={t('inspector.field.tagsHint')}
      acceptValueOnBlur
    />
  );
}
