import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { foldedFilter } from '../folded-filter.ts';
import { useT } from '../i18n.ts';

type Props = Omit<
  MultiSelectProps,
  'filter' | 'searchable' | 'selectFirstOptionOnChange' | 'nothingFoundMessage'
>;

/** Several entries of a list, found and taken as one is. */
export function Choices({ onKeyDown, ...props }: Props) {
  const t = useT();
  return (
    <MultiSelect
      {...props}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      filter={foldedFilter}
      nothingFoundMessage={t('inspector.nothingFound')}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        const { currentTarget, key } = event;
        if (key !== 'Tab' || currentTarget.value === '') return;
        const list = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '');
        list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
      }}
    />
  );
}
