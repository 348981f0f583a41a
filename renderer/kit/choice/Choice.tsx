import { useMemo } from 'react';
import { ChoiceInput, type ChoiceLook } from './ChoiceInput.tsx';
import { foundOptions, listedOptions, type OptionList } from './found-options.ts';

/** So many options are drawn at once; more are found by typing. */
const DRAWN = 60;

interface Props extends ChoiceLook {
  options: OptionList;
  value: string | null;
  /** Null when it was emptied, which only a choice with `clearLabel` can be. */
  onChange: (value: string | null) => void;
  onAdd?: (typed: string) => void;
}

/** One entry of a list. */
export function Choice({ options, value, onChange, onAdd, ...look }: Props) {
  const listed = useMemo(() => listedOptions(options), [options]);
  const chosen = listed.find((option) => option.value === value);
  return (
    <ChoiceInput
      {...look}
      shown={chosen?.label ?? ''}
      current={value}
      offer={(typed) => {
        const found = foundOptions(listed, typed ?? '');
        if (found.length <= DRAWN) return found;
        const first = found.slice(0, DRAWN);
        return chosen && typed === null && !first.includes(chosen) ? [chosen, ...first] : first;
      }}
      onTake={onChange}
      onClear={() => onChange(null)}
      onAdd={onAdd}
    />
  );
}
