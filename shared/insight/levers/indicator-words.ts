import type { Language } from '../../bridge.ts';
import { formatEuros, formatEurosShort, formatNumber } from '../../i18n/format.ts';
import type { levers } from '../../i18n/fr/levers.ts';
import { translator } from '../../i18n/translate.ts';
import type { Indicator, Unit, Unknown } from './lever.ts';

export type IndicatorName = keyof typeof levers.indicator;
export type GapName = keyof typeof levers.gap;
type UnknownName<K = keyof typeof levers.unknown> = K extends `${infer N}_other` ? N : never;

/** Sums below this are written out in full. */
const SHORT_FROM = 10_000;

/** A figure of a lever as it is read: 42 %, −0,35, 48 k€; a dash when it cannot be known. */
export function formatFigure(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return '—';
  switch (unit) {
    case 'share':
    case 'ratio':
      return percent(value, language);
    case 'euros':
      return Math.abs(value) < SHORT_FROM ? formatEuros(value, language) : formatEurosShort(value, language);
    case 'index':
      return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
        maximumFractionDigits: 2,
        signDisplay: 'exceptZero',
      })
        .format(value)
        .replace('-', '−');
    case 'steps':
    case 'mean':
      return formatNumber(value, language, 2);
    case 'count':
      return formatNumber(value, language);
  }
}

/** Fewer things than this make no percentage: "1 sur 1" says more than "100 %". */
const FEW = 10;

/** A share of things as it is read: "42 %", "2 sur 3" where there are few, a dash where there is nothing to share. */
export function shareWords(part: number, whole: number, language: Language): string {
  if (whole === 0) return '—';
  if (whole >= FEW) return percent(part / whole, language);
  return translator(language)('understanding.partOfWhole', {
    part: formatNumber(part, language),
    whole: formatNumber(whole, language),
  });
}

/** A share of few things is read as how many of how many. */
function isOfFew({ unit, value, whole, name }: Indicator): boolean {
  return unit === 'share' && value !== null && whole !== undefined && whole < FEW && !IN_EUROS.includes(name);
}

/** The figure of an indicator as it is read: "42 %", or "1 sur 3" where there are few. */
export function figureOf(indicator: Indicator, language: Language): string {
  const { value, unit } = indicator;
  return isOfFew(indicator) ? ofWhole(indicator, language) : formatFigure(value, unit, language);
}

/** Small shares keep one decimal: 2,4 % is not 2 %. */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0,
  }).format(share);
}

export function indicatorName({ name }: Pick<Indicator, 'name'>, language: Language): string {
  return translator(language)(`levers.indicator.${name as IndicatorName}.name`);
}

export function indicatorFormula({ name }: Pick<Indicator, 'name'>, language: Language): string {
  return translator(language)(`levers.indicator.${name as IndicatorName}.formula`);
}

/** Shares of money, not of things. */
const IN_EUROS: readonly string[] = ['firstFunder', 'contractEuroShare'];

/** "12 sur 40", or '' for a figure that says it itself, is no share, or of none. */
export function partOfWhole(indicator: Indicator, language: Language): string {
  return isOfFew(indicator) ? '' : ofWhole(indicator, language);
}

/** The same beside the figure itself: a count that is the part is not said twice. */
export function besideFigure(indicator: Indicator, language: Language): string {
  const { unit, value, part, whole } = indicator;
  return unit === 'count' && whole && value === part
    ? translator(language)('understanding.ofWhole', { whole: formatNumber(whole, language) })
    : partOfWhole(indicator, language);
}

function ofWhole({ part, whole, name }: Indicator, language: Language): string {
  if (part === undefined || !whole) return '';
  const words = (value: number) =>
    IN_EUROS.includes(name) ? formatFigure(value, 'euros', language) : formatNumber(value, language);
  return translator(language)('understanding.partOfWhole', { part: words(part), whole: words(whole) });
}

export function unknownWords({ name, count }: Unknown, language: Language): string {
  return translator(language)(`levers.unknown.${name as UnknownName}`, { count });
}

/** What a figure was counted from, and what chance would give. */
export function indicatorDetail(indicator: Indicator, language: Language): string {
  const { value, unit, expected } = indicator;
  const t = translator(language);
  return [
    value === null && t('understanding.notComputable'),
    besideFigure(indicator, language),
    expected !== undefined &&
      expected !== null &&
      t('understanding.expected', { value: formatFigure(expected, unit, language) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
