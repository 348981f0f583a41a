import { dayOfUtc } from '../base/day.ts';
import { fold } from '../base/fold.ts';
import { isPartialDate } from '../model/dates.ts';

/** Cells as people write them, read as values; null (or undefined) when the text is not one. */

const SPACES = /[\s\u00a0\u202f]/g;

/** "1 234,5", "1.234,50 €", "12 k€", "1,5 M€", "3e5": a number; null when it is not one. */
export function readNumber(text: string): number | null {
  const compact = text.replace(SPACES, '').replace(/(?:€|eur|euros?)$/i, '');
  const match = /^([+-]?[\d.,']*\d)(?:([kKmM])(?:€|eur|euros?)?)?$/.exec(compact);
  if (!match) return /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(compact) ? finite(Number(compact)) : null;
  const [, digits = '', unit = ''] = match;
  const factor = { '': 1, k: 1e3, m: 1e6 }[unit.toLowerCase()] ?? 1;
  const value = Number(withDecimalPoint(digits.replaceAll("'", '')));
  return finite(round(value * factor));
}

/** The last of comma and point is the decimal sign, unless it groups thousands: "1,234,567" or "1.234.567". */
function withDecimalPoint(digits: string): string {
  const decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (decimal === -1) return digits;
  const sign = digits[decimal] ?? '';
  const other = sign === ',' ? '.' : ',';
  const grouped = digits.split(sign).length > 2;
  if (grouped) return digits.replaceAll(sign, '').replace(other, '.');
  return digits.replaceAll(other, '').replace(sign, '.');
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function round(value: number): number {
  return finite(Math.round(value * 1e6) / 1e6) ?? value;
}

/** Excel's day 0, for dates that come as serial numbers. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** "17/04/2023", "2023-04-17", "04/2023", "2023", "45033": a partial ISO date; null when it is none. */
export function readDate(text: string): string | null {
  const trimmed = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  if (isPartialDate(trimmed)) return trimmed;
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (french) return dateOr(null, french[3], french[2], french[1]);
  const ordered = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(trimmed);
  if (ordered) return dateOr(null, ordered[1], ordered[2], ordered[3]);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (month) return dateOr(null, month[2], month[1]);
  if (/^\d{5}(?:\.\d+)?$/.test(trimmed)) {
    return dayOfUtc(EXCEL_EPOCH + Math.floor(Number(trimmed)) * 86_400_000);
  }
  return null;
}

function dateOr(fallback: null, ...parts: (string | undefined)[]): string | null {
  const date = parts.map((part = '') => part.padStart(2, '0')).join('-');
  return isPartialDate(date) ? date : fallback;
}

const YES = new Set([
  'directed',
  'oriente',
  'orientee',
  'dirige',
  'oui',
  'o',
  'yes',
  'y',
  'vrai',
  'true',
  '1',
  'x',
  'v',
]);
const NO = new Set([
  'undirected',
  'mutual',
  'non oriente',
  'non orientee',
  'non dirige',
  'non',
  'n',
  'no',
  'faux',
  'false',
  '0',
]);
const UNKNOWN = new Set(['inconnu', 'unknown', 'nsp', 'ne sait pas']);

export function readTernary(text: string): 'yes' | 'no' | 'unknown' | null {
  const word = fold(text);
  if (YES.has(word)) return 'yes';
  if (NO.has(word)) return 'no';
  return UNKNOWN.has(word) || text.trim() === '?' ? 'unknown' : null;
}

/** Several values of one cell, parted by semicolon, bar or line break. */
export function readList(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Whether a spreadsheet would take this text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=@]|^[+-](?![\d\s.,]*[\d€%]?$)/.test(text);
}

export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z!][^>]*>/i.test(text);
}
