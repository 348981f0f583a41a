import { hasOptions, missingOptions, readCustomValue } from '../../fields/custom-values.ts';
import { readDate, readList, readNumber } from '../../fields/values.ts';
import type { CustomValue } from '../../model/common.ts';
import { safeLink } from '../../model/links.ts';
import type { CustomField, CustomFieldType } from '../../model/network.ts';
import type { ProblemCode } from '../problem.ts';

export interface CustomReading {
  /** undefined when nothing is stored. */
  value: CustomValue | undefined;
  problem: ProblemCode | null;
  /** Words that the field's list does not hold yet. */
  newOptions: readonly string[];
}

/** A cell as a value of one of the network's own fields. What the type cannot hold is kept as it is, and reported. */
export function readCustomCell(field: CustomField, text: string): CustomReading {
  const value = readCustomValue(field, text);
  if (value !== null) return { value, problem: null, newOptions: missingOptions(field, [value]) };
  // A link that leads elsewhere than to the web is not let in, not even as text of a link field.
  if (field.type === 'link') return { value: undefined, problem: 'link-unsafe', newOptions: [] };
  return { value: text, problem: 'custom-kept', newOptions: [] };
}

const YES_OR_NO = /^(?:oui|non|yes|no|vrai|faux|true|false)$/i;

/** The type that a column's cells speak for; text when they leave any doubt. */
export function guessFieldType(header: string, cells: readonly string[]): CustomFieldType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const all = (test: (cell: string) => boolean) => filled.length > 0 && filled.every(test);
  if (all((cell) => YES_OR_NO.test(cell))) return 'yes-no';
  if (all((cell) => /^https?:\/\//i.test(cell) && safeLink(cell) !== null)) return 'link';
  if (all((cell) => /[-/.]/.test(cell) && readDate(cell) !== null)) return 'date';
  if (all(isAmount)) return /€|eur\b|euros?\b/i.test([header, ...filled].join(' ')) ? 'eur' : 'number';
  if (filled.some((cell) => cell.includes('\n') || cell.length > 120)) return 'long-text';
  return guessList(filled) ?? 'text';
}

/** A number that is no code: those begin with a zero or are long. */
function isAmount(cell: string): boolean {
  return !/^[+-]?0\d/.test(cell) && cell.replace(/\D/g, '').length <= 9 && readNumber(cell) !== null;
}

/** Few words that come again and again are a list. */
function guessList(filled: readonly string[]): CustomFieldType | null {
  const words = filled.flatMap(readList);
  const distinct = new Set(words);
  const repeated = filled.length >= 6 && distinct.size <= 12 && distinct.size * 2 <= words.length;
  if (!repeated || words.some((word) => word.length > 40)) return null;
  return words.length > filled.length ? 'choices' : 'choice';
}

/** The field with these words in its list. */
export function withOptions(field: CustomField, words: Iterable<string>): CustomField {
  if (!hasOptions(field.type)) return field;
  return { ...field, options: [...new Set([...field.options, ...words])] };
}
