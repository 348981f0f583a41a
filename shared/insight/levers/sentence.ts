import type { Language } from '../../bridge.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { formatFigure } from './indicator-words.ts';
import type { Indicator, LeverReading } from './lever.ts';

/** Below this share of ties across, one side works mostly with itself. */
const HALF = 0.5;

/** What a lever says of the network, in one plain sentence: what a reader needs before any figure. */
export function leverSentence({ id, indicators }: LeverReading, language: Language): string {
  const t = translator(language);
  const [main] = indicators;
  const find = (name: string): Indicator | undefined => indicators.find((one) => one.name === name);
  if (!main || main.value === null) return t(`sentences.${id}.unknown`);
  const number = (value: number | undefined) => formatNumber(value ?? 0, language);
  const ofWhole = { count: main.part ?? main.value, whole: number(main.whole) };
  switch (id) {
    case 'acquaintance': {
      const isolated = find('isolated')?.part ?? 0;
      const mean = formatFigure(main.value, 'mean', language);
      const partners = t('sentences.partners', { count: main.value, mean });
      return isolated === 0
        ? t('sentences.acquaintance.none', { partners })
        : t('sentences.acquaintance.some', { count: isolated, partners });
    }
    case 'consolidation':
      return t('sentences.consolidation.some', {
        count: find('groups')?.value ?? 0,
        part: number(main.part),
        whole: number(main.whole),
      });
    case 'support': {
      if (find('fundingTies')?.value === 0) return t('sentences.support.none');
      const [cash, goods] = [main.value, find('fundingInKind')?.value ?? 0];
      return t(`sentences.support.${fundingSaid(cash, goods, find)}`, {
        euros: formatFigure(cash, 'euros', language),
        inKind: formatFigure(goods, 'euros', language),
      });
    }
    case 'bridges': {
      if (main.value === 0) return t('sentences.bridges.none');
      const share = main.value / (main.whole ?? main.value);
      return t(`sentences.bridges.${share < HALF ? 'apart' : 'some'}`, ofWhole);
    }
    default:
      return main.value === 0 ? t(`sentences.${id}.none`) : t(`sentences.${id}.some`, ofWhole);
  }
}

/** Which parts of known funding there are to speak of: what is nothing is not named. */
function fundingSaid(cash: number, goods: number, find: (name: string) => Indicator | undefined) {
  if (cash > 0) return goods > 0 ? 'some' : 'cash';
  if (goods > 0) return 'inKind';
  if (find('fundingGuarantee')?.value) return 'guarantees';
  return find('fundingInKind')?.value === null ? 'unknown' : 'cash';
}
