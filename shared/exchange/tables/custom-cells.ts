import { hasOptions, missingOptions, readCustomValue, type WrittenAs } from '../../fields/custom-values.ts';
import type { CustomValue } from '../../model/common.ts';
import type { CustomField } from '../../model/network.ts';
import type { ProblemCode } from '../problem.ts';

export interface CustomReading {
  /** undefined when nothing is stored. */
  value: CustomValue | undefined;
  problem: ProblemCode | null;
  /** Words that the field's list does not hold yet. */
  newOptions: readonly string[];
}

/** A cell as a value of one of the network's own fields. What the type cannot hold is kept as it is, and reported. */
export function readCustomCell(field: CustomField, text: string, written: WrittenAs = {}): CustomReading {
  const value = readCustomValue(field, text, written);
  if (value !== null) return { value, problem: null, newOptions: missingOptions(field, [value]) };
  // A link that leads elsewhere than to the web is not let in, not even as text of a link field.
  if (field.type === 'link') return { value: undefined, problem: 'link-unsafe', newOptions: [] };
  return { value: text, problem: 'custom-kept', newOptions: [] };
}

/** The field with these words in its list. */
export function withOptions(field: CustomField, words: Iterable<string>): CustomField {
  if (!hasOptions(field.type)) return field;
  return { ...field, options: [...new Set([...field.options, ...words])] };
}
