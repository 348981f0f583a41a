import type { Language } from '../bridge.ts';
import { readNumber } from '../fields/read-number.ts';
import { LARGEST_NUMBER } from '../model/bounds.ts';
import { type Figures, isYear, latestOf, UNDATED, withFigure } from '../model/figures.ts';
import { type CellReading, type Column, oneOf, refused, taken } from './column.ts';
import type { Access } from './make-columns.ts';

interface Named {
  id: string;
  label: string;
  width: number;
  least?: number;
}

/**
 * A figure by year: the cell shows the latest that is known, with its year. What is typed is the value of the year that
 * is shown, or of the one that stands behind it in brackets: "14 (2026)"; the other years stay.
 */
export function figuresColumn<R>(
  { least = -LARGEST_NUMBER, ...named }: Named,
  { get, set }: Access<R, Figures>,
  language: Language,
): Column<R> {
  const sign = language === 'fr' ? ',' : '.';
  const text = (record: R): string => {
    const latest = latestOf(get(record));
    if (!latest) return '';
    const number = String(latest.value).replace('.', sign);
    return latest.year === UNDATED ? number : `${number} (${latest.year})`;
  };
  const read = (typed: string, record: R): CellReading<R> => {
    const figures = get(record);
    const shown = latestOf(figures)?.year ?? UNDATED;
    if (typed.trim() === '') return taken(set(withFigure(figures, shown, null), record));
    const [, written = typed, year = shown] = /^(.*\S)\s*\((\d{4})\)\s*$/.exec(typed) ?? [];
    const number = readNumber(written);
    if (number === null) return refused('number-invalid');
    if (number < least || number > LARGEST_NUMBER || (year !== UNDATED && !isYear(year)))
      return refused('number-range');
    return taken(set(withFigure(figures, year, number), record));
  };
  return {
    ...named,
    kind: 'number',
    options: [],
    text,
    rank: (record) => latestOf(get(record))?.value ?? null,
    value: text,
    write: (value, record) => read(oneOf(value), record),
    read,
  };
}
