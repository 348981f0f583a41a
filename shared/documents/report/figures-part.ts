import type { Language } from '../../bridge.ts';
import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import { formatNumber } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { FAMILIES, type Total } from '../../insight/figures/totals.ts';
import {
  besideFigure,
  figureOf,
  formatFigure,
  indicatorName,
  percent,
  shareWords,
} from '../../insight/levers/indicator-words.ts';
import { UNDATED } from '../../model/figures.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import {
  type Block,
  bold,
  type Card,
  type Cell,
  heading,
  named,
  plain,
  section,
  text,
} from '../blocks/block.ts';
import { keyIndicators, type ReportFindings } from './findings.ts';

/** Rankings are read from the top. */
const MOST_CONNECTORS = 8;

/** Of each figure the first page says the total: what a council asks of members first. */
const MEANS = ['jobs', 'budget'];

/** Who the members are and what they weigh, by year too; then how they are tied. */
export function figuresPart(
  findings: ReportFindings,
  { state: { network } }: Handover,
  { language, coded }: { language: Language; coded: boolean },
): Block {
  const t = translator(language);
  const byYear = byYearBlocks(findings, network, language);
  return section('figures', [
    heading(2, t('report.part.figures')),
    heading(3, t('report.families.title')),
    { what: 'cards', cards: memberCards(findings, network, language) },
    // A family of one would give its figures away.
    ...(coded ? [] : byYear),
    heading(3, t('report.tiesTitle')),
    { what: 'cards', cards: tieCards(findings, language) },
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

type Networked = Parameters<typeof fieldsOf>[1];

function fieldOf(id: string, network: Networked) {
  return fieldsOf('actors', network).find((field) => field.id === id);
}

const nameOf = (field: Field, language: Language) => fieldLabel(field, language, 'fact');

/** A sum as it is read in a card or a cell; a dash where nobody's is known. */
function totalWords({ sum, known }: Total, { type }: Field, language: Language): string {
  if (known === 0) return '—';
  const euros = type.name === 'figures' && type.unit === 'eur';
  return euros ? formatFigure(sum, 'euros', language) : formatNumber(sum, language, 1);
}

function memberCards(
  { actors, families, figures }: ReportFindings,
  network: Networked,
  language: Language,
): Card[] {
  const t = translator(language);
  const yearWords = (year: string) => (year === UNDATED ? t('model.noYear') : year);
  return [
    { name: t('report.figure.actors'), value: formatNumber(actors, language), detail: '' },
    ...FAMILIES.filter((family) => families[family] > 0).map((family) => ({
      name: t(`report.families.${family}`),
      value: formatNumber(families[family], language),
      detail: t('report.ofAll', { count: actors }),
    })),
    ...MEANS.flatMap((id): Card[] => {
      const field = fieldOf(id, network);
      if (!field) return [];
      const latest = figures.find((figure) => figure.field === id)?.years[0];
      const total = latest?.all ?? { sum: 0, known: 0, of: actors };
      return [
        {
          name: latest ? `${nameOf(field, language)}, ${yearWords(latest.year)}` : nameOf(field, language),
          value: totalWords(total, field, language),
          detail: t('report.known', { count: total.known, of: total.of }),
        },
      ];
    }),
  ];
}

/** The figures by year and by family, one table for all of them. */
function byYearBlocks(
  { families, figures }: ReportFindings,
  network: Networked,
  language: Language,
): Block[] {
  const t = translator(language);
  const shown = FAMILIES.filter((family) => families[family] > 0);
  const rows = figures.flatMap(({ field: id, years }) => {
    const field = fieldOf(id, network);
    if (!field) return [];
    const cell = (total: Total): Cell =>
      total.known === 0
        ? [plain('—')]
        : [
            [bold(totalWords(total, field, language))],
            plain(
              t('understanding.partOfWhole', {
                part: formatNumber(total.known, language),
                whole: formatNumber(total.of, language),
              }),
            ),
          ];
    return years.map(({ year, all, families: of }) => [
      [plain(nameOf(field, language)), plain(year === UNDATED ? t('model.noYear') : year)],
      cell(all),
      ...shown.map((family) => cell(of[family])),
    ]);
  });
  if (rows.length === 0) return [];
  return [
    heading(3, t('report.byYear')),
    text(t('report.byYearLead'), 'quiet'),
    {
      what: 'table',
      columns: [
        { title: t('report.figureAndYear'), kind: 'row' },
        { title: t('tables.totals.all'), kind: 'number' },
        ...shown.map((family) => ({ title: t(`tables.totals.family.${family}`), kind: 'number' as const })),
      ],
      rows,
    },
  ];
}

function tieCards(findings: ReportFindings, language: Language): Card[] {
  const t = translator(language);
  const count = (name: string, value: number): Card => ({
    name,
    value: formatNumber(value, language),
    detail: '',
  });
  const share = (name: string, part: number, whole: number): Card => {
    const value = shareWords(part, whole, language);
    const detail = t('understanding.partOfWhole', {
      part: formatNumber(part, language),
      whole: formatNumber(whole, language),
    });
    return { name, value, detail: value === detail || whole === 0 ? '' : detail };
  };
  const [together] = findings.exchange.rows;
  const { variety } = findings;
  return [
    count(t('report.figure.ties'), findings.ties),
    count(t('report.figure.collectives'), findings.collectives),
    ...keyIndicators(findings).map((indicator) => ({
      name: indicatorName(indicator, language),
      value: figureOf(indicator, language),
      detail: besideFigure(indicator, language),
    })),
    ...(together ? [share(t('report.figure.exchange'), together.mutual, together.pairs)] : []),
    share(t('report.figure.variety'), variety.multiplex, variety.pairs),
  ];
}
