import { dayOfUtc } from '../base/day.ts';
import { fold } from '../base/fold.ts';
import { isPartialDate } from '../model/dates.ts';

/** Which of the first two numbers of 03/04/2023 is the day. */
export type DateOrder = 'day-first' | 'month-first';

export interface WrittenDate {
  /** A partial ISO date: a year, a month or a day. */
  date: string;
  /** The only order in which it is a date; null where either will do, or where it has no such order. */
  order: DateOrder | null;
  /** It may be read in either order. */
  doubtful: boolean;
  /** It came as a count of days, as spreadsheets store dates. */
  serial: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, place) => words.map((word) => [word, place + 1] as const)),
);

/** Excel's day 0, for dates that come as serial numbers. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * "17/04/2023", "12.04.23", "2023-4-7", "04/2023", "2023", "1er mars 2020", "April 17, 2023", "avr-23", "45033": a
 * date; null when it is none.
 */
export function readWrittenDate(text: string, order: DateOrder): WrittenDate | null {
  const trimmed = text.trim().replace(/(?: [-–] |[T ]|, ?)\d{1,2}[:h]\d{2}.*$/, '');
  const plain = (date: string | null): WrittenDate | null =>
    date === null ? null : { date, order: null, doubtful: false, serial: false };
  if (isPartialDate(trimmed)) return plain(trimmed);
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed) ?? [];
  if (first !== '') {
    const dayFirst = isoDate(year, second, first);
    const monthFirst = isoDate(year, first, second);
    const only = monthFirst === null ? 'day-first' : dayFirst === null ? 'month-first' : null;
    const date = (order === 'day-first' ? dayFirst : monthFirst) ?? dayFirst ?? monthFirst;
    if (date === null) return null;
    return { date, order: only, doubtful: dayFirst !== monthFirst && only === null, serial: false };
  }
  const ordered = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(trimmed);
  if (ordered) return plain(isoDate(ordered[1], ordered[2], ordered[3]));
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (month) return plain(isoDate(month[2], month[1]));
  if (/^[1-9]\d{4}(?:[.,]\d+)?$/.test(trimmed)) {
    const date = dayOfUtc(EXCEL_EPOCH + Math.floor(Number(trimmed.replace(',', '.'))) * 86_400_000);
    return { date, order: null, doubtful: false, serial: true };
  }
  return plain(dateInWords(trimmed));
}

/** The same for a date that stands alone, day first. */
export function readDate(text: string): string | null {
  return readWrittenDate(text, 'day-first')?.date ?? null;
}

/** "1er mars 2020", "lundi 17 avril 2023", "April 17th, 2023", "mars 2024", "avr-23". */
function dateInWords(text: string): string | null {
  const words = fold(text)
    .split(' ')
    .filter((word) => !WEEKDAYS.has(word) && word !== 'le');
  const at = words.findIndex((word) => MONTH_NUMBERS.has(word));
  const month = MONTH_NUMBERS.get(words[at] ?? '');
  const [one = '', two, more] = words.filter((_, place) => place !== at);
  if (month === undefined || more !== undefined) return null;
  const year = two ?? one;
  if (!/^(?:\d{4}|\d{2})$/.test(year) || (at === words.length - 1 && words.length > 1)) return null;
  if (two === undefined) return isoDate(year, String(month));
  const [, day] = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(one) ?? [];
  return day === undefined ? null : isoDate(year, String(month), day);
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

function isoDate(year = '', ...parts: (string | undefined)[]): string | null {
  // Two digits mean the years 1970 to 2069, as spreadsheets take them.
  const whole = year.length === 2 ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year;
  const date = [whole, ...parts.flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
  return isPartialDate(date) ? date : null;
}
