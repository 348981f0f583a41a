import { fold } from '../base/fold.ts';
import type { Language } from '../bridge.ts';
import { readDate } from '../fields/read-date.ts';
import { readNumber } from '../fields/read-number.ts';
import { readList, readTernary } from '../fields/values.ts';
import { LARGEST_NUMBER } from '../model/bounds.ts';
import { TERNARY, type Ternary } from '../model/common.ts';
import {
  type CellKind,
  type CellReading,
  type CellValue,
  type Column,
  type ColumnOption,
  manyOf,
  oneOf,
  refused,
  taken,
  textRank,
} from './column.ts';

interface Named {
  id: string;
  label: string;
  width: number;
}

/** A field as a column needs it: read from a record, and set in one. */
export interface Access<R, V> {
  get(record: R): V;
  set(value: V, record: R): Partial<R>;
}

/** A column whose editor is a line of text: what is typed and what is pasted are read the same way. */
function typedColumn<R>(
  named: Named,
  kind: CellKind,
  text: (record: R) => string,
  rank: (record: R) => string | number | null,
  read: (text: string, record: R) => CellReading<R>,
): Column<R> {
  return {
    ...named,
    kind,
    options: [],
    text,
    rank,
    value: text,
    write: (value, record) => read(oneOf(value), record),
    read,
  };
}

export function textColumn<R>(
  named: Named & { long?: boolean; required?: boolean },
  { get, set }: Access<R, string>,
): Column<R> {
  const { long, required, ...rest } = named;
  return typedColumn(
    rest,
    long ? 'long-text' : 'text',
    get,
    (record) => textRank(get(record)),
    (text, record) => {
      const value = text.trim();
      return required && value === '' ? refused('name-missing') : taken(set(value, record));
    },
  );
}

export function numberColumn<R>(
  named: Named & { least?: number; most?: number },
  { get, set }: Access<R, number | null>,
  language: Language,
): Column<R> {
  const { least = -LARGEST_NUMBER, most = LARGEST_NUMBER, ...rest } = named;
  const text = (record: R) => String(get(record) ?? '').replace('.', language === 'fr' ? ',' : '.');
  return typedColumn(rest, 'number', text, get, (typed, record) => {
    if (typed.trim() === '') return taken(set(null, record));
    const number = readNumber(typed);
    if (number === null) return refused('number-invalid');
    return number < least || number > most ? refused('number-range') : taken(set(number, record));
  });
}

/** Dates are shown as they are typed in France, and may be known to the year or month only. */
export function dateColumn<R>(named: Named, { get, set }: Access<R, string>): Column<R> {
  const text = (record: R) => get(record).split('-').reverse().join('/');
  return typedColumn(
    named,
    'date',
    text,
    (record) => textRank(get(record)),
    (typed, record) => {
      if (typed.trim() === '') return taken(set('', record));
      const date = readDate(typed);
      return date === null ? refused('date-invalid') : taken(set(date, record));
    },
  );
}

/** What finds the value that a pasted word means; undefined when it means none. */
export type FindWord = (word: string) => string | undefined;

export interface Choices {
  options: readonly ColumnOption[];
  /** Finds synonyms beyond the options' own labels. */
  find?: FindWord;
}

/** The options' own labels first, then whatever else is known to mean one of them. */
export function wordOf({ options, find }: Choices, word: string): string | undefined {
  const wanted = fold(word);
  const own = options.find(({ value, label }) => fold(label) === wanted || value === word.trim());
  return own?.value ?? find?.(word);
}

export function choiceColumn<R>(
  named: Named,
  choices: Choices,
  { get, set }: Access<R, string>,
  empty: '' | 'needed' = '',
): Column<R> {
  const label = labeller(choices.options);
  const order = new Map(choices.options.map(({ value }, position) => [value, position]));
  const write = (value: CellValue, record: R): CellReading<R> => {
    const chosen = oneOf(value);
    return chosen === '' && empty === 'needed' ? refused('value-needed') : taken(set(chosen, record));
  };
  return {
    ...named,
    kind: 'choice',
    options: choices.options,
    text: (record) => label(get(record)),
    rank: (record) => (get(record) === '' ? null : (order.get(get(record)) ?? choices.options.length)),
    value: get,
    write,
    read: (text, record) => {
      if (text.trim() === '') return write('', record);
      const value = wordOf(choices, text);
      return value === undefined ? refused('word-unknown') : write(value, record);
    },
  };
}

export function choicesColumn<R>(
  named: Named,
  choices: Choices,
  { get, set }: Access<R, readonly string[]>,
): Column<R> {
  const label = labeller(choices.options);
  const text = (record: R) => get(record).map(label).join(' ; ');
  return {
    ...named,
    kind: 'choices',
    options: choices.options,
    text,
    rank: (record) => textRank(text(record)),
    value: get,
    write: (value, record) => taken(set(manyOf(value), record)),
    read: (typed, record) => {
      const values = readList(typed).map((word) => wordOf(choices, word));
      const known = values.filter((value) => value !== undefined);
      if (known.length < values.length) return refused('word-unknown');
      return taken(set([...new Set(known)], record));
    },
  };
}

export function tagsColumn<R>(named: Named, { get, set }: Access<R, readonly string[]>): Column<R> {
  const text = (record: R) => get(record).join(' ; ');
  return {
    ...named,
    kind: 'tags',
    options: [],
    text,
    rank: (record) => textRank(text(record)),
    value: get,
    write: (value, record) => taken(set([...new Set(manyOf(value))], record)),
    read: (typed, record) => taken(set([...new Set(readList(typed))], record)),
  };
}

/** Yes, no or not known; nothing is shown for what is not known. */
export function ternaryColumn<R>(
  named: Named,
  labels: Readonly<Record<Ternary, string>>,
  { get, set }: Access<R, Ternary>,
): Column<R> {
  const options = TERNARY.map((value) => ({ value, label: labels[value] }));
  const column = choiceColumn<R>(
    named,
    { options, find: (word) => readTernary(word) ?? undefined },
    { get, set: (value, record) => set((value || 'unknown') as Ternary, record) },
  );
  const known = (record: R) => get(record) !== 'unknown';
  return {
    ...column,
    text: (record) => (known(record) ? column.text(record) : ''),
    rank: (record) => (known(record) ? column.rank(record) : null),
  };
}

/** What is counted or found, not stored. */
export function derivedColumn<R>(
  named: Named,
  text: (record: R) => string,
  rank: (record: R) => string | number | null = (record) => textRank(text(record)),
): Column<R> {
  return {
    ...named,
    kind: 'read-only',
    options: [],
    text,
    rank,
    value: text,
    write: () => refused('read-only'),
    read: () => refused('read-only'),
  };
}

/** A stored value that the list no longer holds is shown as it is. */
function labeller(options: readonly ColumnOption[]): (value: string) => string {
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return (value) => labels.get(value) ?? value;
}
