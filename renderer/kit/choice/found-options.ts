import { fold } from '#shared/base/fold.ts';

/** One thing to choose. */
export interface ChoiceOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Things to choose under a heading of their own. */
export interface OptionGroup {
  group: string;
  items: readonly ChoiceOption[];
}

export type OptionList = readonly (ChoiceOption | OptionGroup)[];

/** One thing to choose, with the heading that it stands under. */
export interface ListedOption extends ChoiceOption {
  group: string;
}

export function listedOptions(options: OptionList): ListedOption[] {
  return options.flatMap((option) =>
    'items' in option
      ? option.items.map((item) => ({ ...item, group: option.group }))
      : [{ ...option, group: '' }],
  );
}

/**
 * The options that hold all the typed words, accents and case aside. Best first: the one that is called so, those that
 * begin like this, those of which a word does, those that hold it elsewhere. Groups stay together.
 */
export function foundOptions<O extends ChoiceOption>(options: readonly O[], typed: string): O[] {
  const wanted = fold(typed);
  if (wanted === '') return [...options];
  const words = wanted.split(' ');
  return options
    .flatMap((option) => {
      const label = fold(option.label);
      return words.every((word) => label.includes(word))
        ? [{ option, rank: rankOf(label, wanted, words) }]
        : [];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
}

function rankOf(label: string, wanted: string, words: readonly string[]): number {
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 2 : 3;
}
