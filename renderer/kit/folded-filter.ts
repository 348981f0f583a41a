import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { fold } from '#shared/base/fold.ts';

/** Options whose label holds the typed words, accents and case aside. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(' ').filter(Boolean);
  const kept = (options as ComboboxItem[]).filter((option) => {
    const label = fold(option.label);
    return words.every((word) => label.includes(word));
  });
  return kept.slice(0, limit);
};
