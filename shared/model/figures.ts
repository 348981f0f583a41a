import { LARGEST_NUMBER } from './bounds.ts';
import { z } from './schema.ts';

/** The key of a value of which nobody said the year: no year is ever guessed for it. */
export const UNDATED = 'undated';

/** A figure by year: "2024" to a number, and `undated` where no year is known. A year that is not there is not known. */
export type Figures = Readonly<Record<string, number>>;

/** As it is stored: nothing, the one number of no known year (as before there were years), or a value a year. */
export type StoredFigures = number | Figures | null;

const YEAR = /^(?:19|20)\d{2}$/;

/** A year that somebody can mean by the figures of a body. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isKey = (key: string) => key === UNDATED || isYear(key);
const isQuantity = (value: unknown) => typeof value === 'number' && Math.abs(value) <= LARGEST_NUMBER;

/** Whether a value is one by year; an empty one is not. */
export function isByYear(value: unknown): value is Figures {
  if (!isPlainObject(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, number]) => isKey(key) && isQuantity(number));
}

/** Each bad year is an issue of its own, so that what is salvaged loses it alone. */
export const figuresSchema = z
  .custom<StoredFigures>()
  .superRefine((value, context) => {
    if (value === null || isQuantity(value)) return;
    if (!isPlainObject(value)) {
      context.addIssue({ code: 'custom', message: 'figures' });
      return;
    }
    for (const [key, number] of Object.entries(value)) {
      if (!isKey(key) || !isQuantity(number))
        context.addIssue({ code: 'custom', message: 'figures', path: [key] });
    }
  })
  .transform((value) => storedFigures(figuresIn(value)))
  .default(null);

/** What is stored, by year: a single number is one of no known year. */
export function figuresIn(stored: unknown): Figures {
  if (typeof stored === 'number') return { [UNDATED]: stored };
  return isPlainObject(stored) ? (stored as Figures) : {};
}

/** Figures as they are stored: those of before there were years stay as they were. */
export function storedFigures(figures: Figures): StoredFigures {
  const keys = Object.keys(figures);
  if (keys.length === 0) return null;
  const [only] = keys;
  return keys.length === 1 && only === UNDATED ? (figures[UNDATED] ?? null) : figures;
}

/** The years of figures from the first to the last; the one of no known year comes at the end. */
export function yearsOf(figures: Figures): string[] {
  const years = Object.keys(figures).filter(isYear).sort();
  return UNDATED in figures ? [...years, UNDATED] : years;
}

/** The latest that is known, with its year; what has no known year counts only where nothing else is known. */
export function latestOf(figures: Figures): { year: string; value: number } | null {
  const year = Object.keys(figures).filter(isYear).sort().at(-1) ?? UNDATED;
  const value = figures[year];
  return value === undefined ? null : { year, value };
}

/** The same figures with another value for one year; null: it is not known. */
export function withFigure(figures: Figures, year: string, value: number | null): Figures {
  const { [year]: _before, ...others } = figures;
  return value === null ? others : { ...others, [year]: value };
}
