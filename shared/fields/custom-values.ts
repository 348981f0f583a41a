import { fold } from '../base/fold.ts';
import { LARGEST_NUMBER } from '../model/bounds.ts';
import type { CustomValue } from '../model/common.ts';
import { isPartialDate } from '../model/dates.ts';
import { isByYear, UNDATED, yearsOf } from '../model/figures.ts';
import { safeLink } from '../model/links.ts';
import type { CustomField, CustomFieldType } from '../model/network.ts';
import { type DateOrder, readWrittenDate } from './read-date.ts';
import { type DecimalSign, readNumber, readWrittenNumber } from './read-number.ts';
import { readList, readTernary, SEPARATORS } from './values.ts';

/** The types whose values are words of a list. */
export function hasOptions(type: CustomFieldType): boolean {
  return type === 'choice' || type === 'choices';
}

/** Whether a stored value is one that its field's type can hold; others are kept, and shown as they are. */
export function fitsField(
  { type, byYear }: Pick<CustomField, 'type' | 'byYear'>,
  value: CustomValue,
): boolean {
  switch (type) {
    case 'number':
    case 'eur':
      return typeof value === 'number' || (byYear === true && isByYear(value));
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choices':
      return Array.isArray(value) && value.every(isWord);
    case 'choice':
      return typeof value === 'string' && isWord(value);
    case 'date':
      return typeof value === 'string' && isPartialDate(value);
    case 'link':
      return typeof value === 'string' && safeLink(value) !== null;
    default:
      return typeof value === 'string';
  }
}

/** What may stand in a list: files part the words of one cell by semicolon, bar or line break. */
export function isWord(text: string): boolean {
  return text !== '' && text.trim() === text && !/[;|\n]/.test(text);
}

/** A value as plain text; `yesNo` are the words of the user's language. */
export function customValueText(value: CustomValue, yesNo: { yes: string; no: string }): string {
  if (Array.isArray(value)) return value.join('; ');
  if (isByYear(value)) {
    return yearsOf(value)
      .map((year) => (year === UNDATED ? `${value[year]}` : `${year}: ${value[year]}`))
      .join('; ');
  }
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  return String(value);
}

/** How texts are written that are to be values; what stands alone is read as people here write it. */
export interface WrittenAs {
  decimal?: DecimalSign;
  order?: DateOrder;
  separators?: string;
}

/** A number that no record may store counts as none. */
const bounded = (value: number | null): number | null =>
  value !== null && Math.abs(value) <= LARGEST_NUMBER ? value : null;

/** Text as a value of this field; null when the type cannot hold it. Words that no option has are taken. */
export function readCustomValue(
  { type, options }: Pick<CustomField, 'type' | 'options'>,
  text: string,
  { decimal, order = 'day-first', separators = SEPARATORS }: WrittenAs = {},
): CustomValue | null {
  const trimmed = text.trim();
  switch (type) {
    case 'number':
    case 'eur':
      return bounded(
        decimal === undefined ? readNumber(trimmed) : (readWrittenNumber(trimmed, decimal)?.value ?? null),
      );
    case 'date':
      return readWrittenDate(trimmed, order)?.date ?? null;
    case 'yes-no': {
      const answer = readTernary(trimmed);
      return answer === 'yes' ? true : answer === 'no' ? false : null;
    }
    case 'choice': {
      const [word, second] = readList(trimmed);
      return word === undefined || second !== undefined ? null : asOption(options, word);
    }
    case 'choices': {
      const words = readList(trimmed, separators);
      return words.length === 0 ? null : [...new Set(words.map((word) => asOption(options, word)))];
    }
    case 'link':
      return safeLink(trimmed);
    default:
      return trimmed === '' ? null : trimmed;
  }
}

/** The option that a word means, whatever its accents and case; the word itself when it means none. */
function asOption(options: readonly string[], word: string): string {
  return (
    options.find((option) => option === word) ?? options.find((option) => fold(option) === fold(word)) ?? word
  );
}

/**
 * A value moved to another type of field: null when that type cannot hold it, and the value is then kept as it
 * is. Nothing is rounded, cut or guessed.
 */
export function convertCustomValue(
  value: CustomValue,
  field: Pick<CustomField, 'type' | 'options' | 'byYear'>,
  yesNo: { yes: string; no: string },
): CustomValue | null {
  if (fitsField(field, value) && !hasOptions(field.type)) return value;
  return readCustomValue(field, customValueText(value, yesNo));
}

/** The words that values use and that the field does not list yet, in the order they come. */
export function missingOptions(
  { type, options }: Pick<CustomField, 'type' | 'options'>,
  values: Iterable<CustomValue>,
): string[] {
  if (!hasOptions(type)) return [];
  const missing = new Set<string>();
  for (const value of values) {
    if (!fitsField({ type }, value)) continue;
    for (const word of Array.isArray(value) ? value : [String(value)]) {
      if (word !== '' && !options.includes(word)) missing.add(word);
    }
  }
  return [...missing];
}
