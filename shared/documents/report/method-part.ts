import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { indicatorFormula, indicatorName } from '../../insight/levers/indicator-words.ts';
import type { LeverReading } from '../../insight/levers/lever.ts';
import { type Block, bold, group, heading, section, text } from '../blocks/block.ts';

/** How each figure is made, and what it does not prove. */
export function methodPart(readings: readonly LeverReading[], language: Language): Block {
  const t = translator(language);
  const formulas = ['connectors', 'exchange', 'variety'] as const;
  const limit = (words: string) => text([bold(t('understanding.limit')), { text: ` ${words}` }], 'limit');
  return section('method', [
    heading(2, t('report.part.method')),
    text(t('report.methodLead')),
    ...readings.map(({ id, indicators }, index) =>
      group('formulas', [
        heading(3, t(`levers.lever.${id}.name`), index + 1),
        {
          what: 'facts',
          facts: indicators.map((indicator) => ({
            name: indicatorName(indicator, language),
            value: indicatorFormula(indicator, language),
          })),
        },
        limit(t(`levers.lever.${id}.limit`)),
      ]),
    ),
    group('formulas', [
      heading(3, t('report.network')),
      {
        what: 'facts',
        facts: formulas.map((name) => ({
          name: t(`questions.${name}.question`),
          value: t(`questions.${name}.formula`),
        })),
      },
      limit(t('report.limit')),
    ]),
  ]);
}
