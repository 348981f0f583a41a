import type { Language } from '../../bridge.ts';
import { formatNumber } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { figureOf, indicatorName, partOfWhole, percent } from '../../insight/levers/indicator-words.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Block, type Card, heading, named, plain, section, text } from '../blocks/block.ts';
import { keyIndicators, type ReportFindings } from './findings.ts';

/** Rankings are read from the top. */
const MOST_CONNECTORS = 8;

/** The figures that say most at a glance. */
export function figuresPart(findings: ReportFindings, language: Language): Block {
  const t = translator(language);
  return section('figures', [
    heading(2, t('report.part.figures')),
    { what: 'cards', cards: keyFigures(findings, language) },
  ]);
}

/** Who connects the groups; nothing when nobody does. */
export function connectorsPart(
  { connectors: { rows, total } }: ReportFindings,
  { state, idOf }: Handover,
  language: Language,
): Block[] {
  const t = translator(language);
  const first = rows.slice(0, MOST_CONNECTORS);
  if (first.length === 0) return [];
  const table: Block = {
    what: 'table',
    columns: [
      { title: t('questions.actor'), kind: 'row' },
      { title: t('questions.connectors.between'), kind: 'number' },
      { title: t('questions.connectors.partners'), kind: 'number' },
    ],
    rows: first.map(({ id, between, partners }) => [
      [[named(actorName(state, idOf(id)))]],
      [plain(percent(between, language))],
      [plain(formatNumber(partners, language))],
    ]),
  };
  return [
    section('together', [
      heading(2, t('questions.connectors.question')),
      text(`${t('questions.connectors.answer')} ${t('questions.connectors.caveat')}`, 'quiet'),
      table,
      ...(first.length < total
        ? [text(t('questions.top', { shown: first.length, count: total }), 'quiet')]
        : []),
    ]),
  ];
}

function keyFigures(findings: ReportFindings, language: Language): Card[] {
  const t = translator(language);
  const count = (name: string, value: number): Card => ({
    name,
    value: formatNumber(value, language),
    detail: '',
  });
  const share = (name: string, value: number | null, part: number, whole: number): Card => ({
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
      value: figureOf(indicator, language),
      detail: partOfWhole(indicator, language),
    })),
    ...(together
      ? [share(t('report.figure.exchange'), together.share, together.mutual, together.pairs)]
      : []),
    share(t('report.figure.variety'), variety.share, variety.multiplex, variety.pairs),
  ];
}
