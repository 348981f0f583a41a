import { useT } from '#renderer/kit/i18n.ts';
import { SegmentedField } from './ChoiceField.tsx';

interface Props {
  label: string;
  value: boolean | null;
  onCommit: (value: boolean | null) => void;
}

/** Whether a cooperation goes one way; unless somebody says so, its type does. */
export function DirectionField({ label, value, onCommit }: Props) {
  const t = useT();
  return (
    <SegmentedField
      label={label}
      value={value === null ? 'type' : value ? 'directed' : 'undirected'}
      options={[
        { value: 'type', label: t('inspector.field.directionByType') },
        { value: 'directed', label: t('inspector.field.directed') },
        { value: 'undirected', label: t('inspector.field.undirected') },
      ]}
      onCommit={(direction) => onCommit(direction === 'type' ? null : direction === 'directed')}
    />
  );
}
