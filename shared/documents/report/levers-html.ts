import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { formatFigure, indicatorName, partOfWhole } from '../../insight/levers/indicator-words.ts';
import type { Indicator, LeverReading } from '../../insight/levers/lever.ts';
import { type Markup, markup } from './markup.ts';

/** The ten levers, one card each: its figures, what is missing, the question for the workshop. */
export function leversHtml(readings: readonly LeverReading[], language: Language): Markup {
  const t = translator(language);
  return markup`<section class="levers">
<h2>${t('understanding.cards.title')}</h2>
<p class="quiet">${t('understanding.cards.lead')}</p>
${readings.map((reading, index) => leverHtml(reading, index + 1, language))}
</section>`;
}

function leverHtml({ id, indicators, gaps }: LeverReading, number: number, language: Language): Markup {
  const t = translator(language);
  const missing = gaps.reduce((sum, { total }) => sum + total, 0);
  return markup`<article class="lever">
<h3><span class="ordinal">${number}</span> ${t(`levers.lever.${id}.name`)}</h3>
<p class="quiet">${t(`levers.lever.${id}.about`)}</p>
<table>
<tbody>
${indicators.map(
  (indicator) =>
    markup`<tr><th scope="row">${indicatorName(indicator, language)}</th><td class="number"><b>${formatFigure(indicator.value, indicator.unit, language)}</b></td><td class="detail">${detailOf(indicator, language)}</td></tr>`,
)}
</tbody>
</table>
<p class="workshop"><b>${t('understanding.question')}</b> ${t(`levers.lever.${id}.question`)}</p>
<p class="quiet">${
    missing > 0
      ? t('understanding.gaps', { count: missing })
      : t(indicators[0]?.value === null ? 'understanding.notComputable' : 'understanding.noGap')
  }</p>
</article>`;
}

/** What a figure was counted from, and what chance would give. */
function detailOf(indicator: Indicator, language: Language): string {
  const { value, unit, expected } = indicator;
  const t = translator(language);
  return [
    value === null && t('understanding.notComputable'),
    partOfWhole(indicator, language),
    expected !== undefined &&
      expected !== null &&
      t('understanding.expected', { value: formatFigure(expected, unit, language) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
