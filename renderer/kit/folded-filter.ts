import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { foundOptions } from './choice/found-options.ts';

/** Options whose label holds the typed words, accents and case aside, best first. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) =>
  foundOptions(options as ComboboxItem[], search).slice(0, limit);
