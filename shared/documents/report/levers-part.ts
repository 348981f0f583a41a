import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { figureOf, indicatorDetail, indicatorName } from '../../insight/levers/indicator-words.ts';
import type { LeverReading } from '../../insight/levers/lever.ts';
import { leverSentence } from '../../insight/levers/sentence.ts';
import { type Block, bold, group, heading, plain, section, text } from '../blocks/block.ts';

/** The ten levers, one card each: its figures, what is missing, the question for the workshop. */
export function leversPart(readings: readonly LeverReading[], language: Language): Block {
  const t = translator(language);
  return section('levers', [
    heading(2, t('understanding.cards.title')),
    text(t('understanding.cards.lead'), 'quiet'),
    ...readings.map((reading, index) => leverGroup(reading, index + 1, language)),
  ]);
}

function leverGroup(reading: LeverReading, number: number, language: Language): Block {
  const { id, indicators, gaps } = reading;
  const t = translator(language);
  const missing = gaps.reduce((sum, { total }) => sum + total, 0);
  return group('lever', [
    heading(3, t(`levers.lever.${id}.name`), number),
    text([bold(leverSentence(reading, language))]),
    text(t(`levers.lever.${id}.about`), 'quiet'),
    {
      what: 'table',
      columns: [
        { title: '', kind: 'row' },
        { title: '', kind: 'number' },
        { title: '', kind: 'detail' },
      ],
      rows: indicators.map((indicator) => [
        [plain(indicatorName(indicator, language))],
        [[bold(figureOf(indicator, language))]],
        [plain(indicatorDetail(indicator, language))],
      ]),
    },
    text([bold(t('understanding.question')), { text: ` ${t(`levers.lever.${id}.question`)}` }], 'question'),
    text(
      missing > 0
        ? t('understanding.gaps', { count: missing })
        : t(indicators[0]?.value === null ? 'understanding.notComputable' : 'understanding.noGap'),
      'quiet',
    ),
  ]);
}
