import type { Language } from '../../bridge.ts';
import { formatNumber } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { formatFigure, indicatorName, partOfWhole, percent } from '../../insight/levers/indicator-words.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { keyIndicators, type ReportFindings } from './findings.ts';
import { type Markup, markup, when } from './markup.ts';

interface Figure {
  name: string;
  value: string;
  detail: string;
}

/** Rankings are read from the top. */
const MOST_CONNECTORS = 8;

/** The figures that say most at a glance. */
export function figuresHtml(findings: ReportFindings, language: Language): Markup {
  const t = translator(language);
  return markup`<section class="figures">
<h2>${t('report.part.figures')}</h2>
<dl class="cards">
${keyFigures(findings, language).map(
  ({ name, value, detail }) =>
    markup`<div><dt>${name}</dt><dd><b>${value}</b>${when(detail, () => markup` <span>${detail}</span>`)}</dd></div>`,
)}
</dl>
</section>`;
}

/** Who connects the groups; nothing when nobody does. */
export function connectorsHtml(
  { connectors: { rows, total } }: ReportFindings,
  { state, idOf }: Handover,
  language: Language,
): Markup {
  const t = translator(language);
  const first = rows.slice(0, MOST_CONNECTORS);
  return when(
    first.length > 0,
    () => markup`<section class="together">
<h2>${t('questions.connectors.question')}</h2>
<p class="quiet">${t('questions.connectors.answer')} ${t('questions.connectors.caveat')}</p>
<table>
<thead><tr><th scope="col">${t('questions.actor')}</th><th scope="col" class="number">${t('questions.connectors.between')}</th><th scope="col" class="number">${t('questions.connectors.partners')}</th></tr></thead>
<tbody>
${first.map(
  ({ id, between, partners }) =>
    markup`<tr><td><bdi>${actorName(state, idOf(id))}</bdi></td><td class="number">${percent(between, language)}</td><td class="number">${formatNumber(partners, language)}</td></tr>`,
)}
</tbody>
</table>
${when(
  first.length < total,
  () => markup`<p class="quiet">${t('questions.top', { shown: first.length, count: total })}</p>`,
)}
</section>`,
  );
}

function keyFigures(findings: ReportFindings, language: Language): Figure[] {
  const t = translator(language);
  const count = (name: string, value: number): Figure => ({
    name,
    value: formatNumber(value, language),
    detail: '',
  });
  const share = (name: string, value: number | null, part: number, whole: number): Figure => ({
    name,
    value: value === null ? '—' : percent(value, language),
    detail: t('understanding.partOfWhole', {
      part: formatNumber(part, language),
      whole: formatNumber(whole, language),
    }),
  });
  const [together] = findings.exchange.rows;
  const { variety } = findings;
  return [
    count(t('report.figure.actors'), findings.actors),
    count(t('report.figure.ties'), findings.ties),
    count(t('report.figure.collectives'), findings.collectives),
    ...keyIndicators(findings).map((indicator) => ({
      name: indicatorName(indicator, language),
      value: formatFigure(indicator.value, indicator.unit, language),
      detail: partOfWhole(indicator, language),
    })),
    ...(together
      ? [share(t('report.figure.exchange'), together.share, together.mutual, together.pairs)]
      : []),
    share(t('report.figure.variety'), variety.share, variety.multiplex, variety.pairs),
  ];
}
