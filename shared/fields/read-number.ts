/** The sign before the decimals; `each`: every number by itself, and thousands where that leaves a doubt. */
export type DecimalSign = ',' | '.' | 'each';

/** A number as somebody wrote it. */
export interface WrittenNumber {
  value: number;
  /** The sign before its decimals, as far as it shows; null where it has none, or may have either. */
  decimal: ',' | '.' | null;
  /** "12,000" and "1.500" may be thousands or three decimals. */
  doubtful: boolean;
  /** "€", "$", "EUR"...; '' when there is none. */
  currency: string;
  /** "HT" or "TTC"; '' when it does not say. */
  tax: string;
  percent: boolean;
}

const CURRENCY = '€|\\$|£|eur(?:os?)?|usd|gbp|chf';
const NUMBER = new RegExp(
  [
    '^(?<before>(?:[+-]\\s*)?(?:',
    CURRENCY,
    ")?)\\s*(?<sign>[+-]?)\\s*(?<digits>[.,]?\\d(?:[\\d.,'’\\s]*\\d)?)(?:,[-–—])?\\s*",
    "(?<scale>k|mds?|m|milliers?|millions?|milliards?)?\\s*(?:d['’]|de\\s)?(?<after>",
    CURRENCY,
    ')?\\s*(?<tax>ht|ttc|h\\.t\\.?|t\\.t\\.c\\.?)?\\s*(?<percent>%?)$',
  ].join(''),
  'i',
);
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/**
 * "1 234,5", "1.234,50 €", "$12,000", "12 k€ HT", "1,5 M€", "(1 200,00)", "12 000,-", "45 %", "3e5": a number;
 * null when it is not one.
 */
export function readWrittenNumber(text: string, decimal: DecimalSign): WrittenNumber | null {
  const bracketed = /^\((.*)\)$/.exec(text.trim());
  const plain = (bracketed?.[1] ?? text).trim().replace(/^[−–]/, '-');
  const bare = { decimal: null, doubtful: false, currency: '', tax: '', percent: false } as const;
  if (SCIENTIFIC.test(plain)) {
    const value = finite(Number(plain.replace(',', '.')));
    return value === null ? null : { ...bare, value };
  }
  const {
    before = '',
    sign = '',
    digits = '',
    scale = '',
    after = '',
    tax = '',
    percent = '',
  } = NUMBER.exec(plain)?.groups ?? {};
  if (digits === '') return null;
  const read = readDigits(digits, decimal);
  const currency = before.replace(/[+\-\s]/g, '') || after;
  // A small m alone is a metre.
  if (!read || (scale === 'm' && currency === '')) return null;
  const negative = bracketed !== null || before.includes('-') !== (sign === '-');
  const value = finite(round(Number(read.plain) * factorOf(scale)));
  if (value === null) return null;
  return {
    value: negative && value !== 0 ? -value : value,
    decimal: read.decimal,
    doubtful: read.doubtful,
    currency,
    tax: tax.replaceAll('.', '').toUpperCase(),
    percent: percent !== '',
  };
}

/** The same for a number that stands alone: of a doubtful one without a currency the sign parts off decimals. */
export function readNumber(text: string): number | null {
  const read = readWrittenNumber(text, 'each');
  if (!read?.doubtful || read.currency !== '') return read?.value ?? null;
  return readWrittenNumber(text, text.includes(',') ? ',' : '.')?.value ?? null;
}

function factorOf(scale: string): number {
  if (/^(?:k|millier)/i.test(scale)) return 1e3;
  if (/^(?:md|milliard)/i.test(scale)) return 1e9;
  return scale === '' ? 1 : 1e6;
}

/** Digits with a point before the decimals; null when their signs stand where none belongs. */
function readDigits(
  written: string,
  decimal: DecimalSign,
): { plain: string; decimal: ',' | '.' | null; doubtful: boolean } | null {
  const spaced = /[\s'’]/.test(written);
  if (spaced && !/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(written)) return null;
  const digits = written.replace(/[\s'’]/g, '');
  const [sign, second, ...more] = digits.match(/[.,]/g) ?? [];
  if (sign !== '.' && sign !== ',') return { plain: digits, decimal: null, doubtful: false };
  const other = sign === ',' ? '.' : ',';
  if (second === undefined) {
    const doubtful = !spaced && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
    if (doubtful && decimal !== sign) return { plain: digits.replace(sign, ''), decimal: null, doubtful };
    return { plain: digits.replace(sign, '.'), decimal: doubtful ? null : sign, doubtful };
  }
  const [whole = '', fraction = '', third] =
    second === sign && more.every((next) => next === sign) ? [digits] : digits.split(lastSign(digits));
  if (third !== undefined || !isGrouped(whole, sign)) return null;
  const plain = whole.replaceAll(sign, '');
  return { plain: fraction === '' ? plain : `${plain}.${fraction}`, decimal: other, doubtful: false };
}

function lastSign(digits: string): string {
  return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
}

function isGrouped(digits: string, sign: string): boolean {
  const [first = '', ...groups] = digits.split(sign);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function round(value: number): number {
  return finite(Math.round(value * 1e6) / 1e6) ?? value;
}
