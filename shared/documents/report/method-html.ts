import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { indicatorFormula, indicatorName } from '../../insight/levers/indicator-words.ts';
import type { LeverReading } from '../../insight/levers/lever.ts';
import { type Markup, markup } from './markup.ts';

/** How each figure is made, and what it does not prove. */
export function methodHtml(readings: readonly LeverReading[], language: Language): Markup {
  const t = translator(language);
  const formulas = ['connectors', 'exchange', 'variety'] as const;
  return markup`<section class="method">
<h2>${t('report.part.method')}</h2>
<p>${t('report.methodLead')}</p>
${readings.map(
  ({ id, indicators }, index) => markup`<article>
<h3><span class="ordinal">${index + 1}</span> ${t(`levers.lever.${id}.name`)}</h3>
<dl>
${indicators.map(
  (indicator) =>
    markup`<div><dt>${indicatorName(indicator, language)}</dt><dd>${indicatorFormula(indicator, language)}</dd></div>`,
)}
</dl>
<p class="limit"><b>${t('understanding.limit')}</b> ${t(`levers.lever.${id}.limit`)}</p>
</article>`,
)}
<article>
<h3>${t('report.network')}</h3>
<dl>
${formulas.map(
  (name) =>
    markup`<div><dt>${t(`questions.${name}.question`)}</dt><dd>${t(`questions.${name}.formula`)}</dd></div>`,
)}
</dl>
<p class="limit"><b>${t('understanding.limit')}</b> ${t('report.limit')}</p>
</article>
</section>`;
}
