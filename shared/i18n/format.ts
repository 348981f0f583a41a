import type { Language } from '../bridge.ts';
import { isPartialDate } from '../model/dates.ts';

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Making a format costs a hundred times what using one does, and a file of a large network uses it often. */
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.NumberFormat(LOCALE[language], options);
  made.set(key, format);
  return format;
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A density or another small share, to two significant decimals: 0,14. */
export function formatShare(value: number, language: Language): string {
  const decimals = value > 0 && value < 0.01 ? 4 : 2;
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

export function formatPercent(value: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** 48000 reads as 48 k€: for lists, where the width is short. */
export function formatEurosShort(value: number, language: Language): string {
  const number = numberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  if (language === 'en') return `€${number}`;
  return /\p{L}$/u.test(number) ? `${number}€` : `${number}\u00a0€`;
}

export function formatEuros(value: number, language: Language): string {
  return numberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  }).format(value);
}

const madeForDates = new Map<string, Intl.DateTimeFormat>();

/** `2021-03` reads as mars 2021, `2021` as 2021; anything that is no date is left as it is. */
export function formatPartialDate(date: string, language: Language): string {
  if (!isPartialDate(date) || date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions =
    date.length === 7
      ? { year: 'numeric', month: 'long', timeZone: 'UTC' }
      : { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
  const day = date.length === 7 ? `${date}-01` : date;
  const key = `${language} ${date.length}`;
  const format = madeForDates.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], options);
  madeForDates.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Anything that is no moment is left as it is. */
export function formatTime(iso: string, language: Language): string {
  if (Number.isNaN(Date.parse(iso))) return iso;
  return new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );
}

export function formatDay(iso: string, language: Language): string {
  if (Number.isNaN(Date.parse(iso))) return iso;
  return new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(iso));
}

/** A sentence or a label with its first letter as a capital. */
/** As within a sentence; a word in capitals stays as it is. */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLocaleLowerCase() ? first.toLocaleLowerCase() + text.slice(1) : text;
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
