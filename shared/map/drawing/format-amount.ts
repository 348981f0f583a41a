import type { Language } from '../../bridge.ts';

/** A number of a legend: short, as `1 200` or `48 k€`. */
export function formatAmount(value: number, language: Language, euros: boolean): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  if (!euros) return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(value);
}
